/** What people agree to: the privacy notice when they join, and each thing that needs a yes of its own. */
export const consentSubjects = ['privacy_notice', 'directory', 'sms', 'push'] as const
export type ConsentSubject = (typeof consentSubjects)[number]
