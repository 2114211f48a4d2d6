import { withAccountTexts } from '@treppenhaus/account/lib/texts'
import { doorRoutes, ownRoutes } from '@treppenhaus/account/router'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { MissingPage } from './components/missing-page.tsx'
import { Permitted } from './components/permitted.tsx'
import { Root } from './components/root.tsx'
import { OfficeFrame } from './components/office-frame.tsx'
import { RouteError, RouteErrorInShell } from './components/route-error.tsx'
import { Start } from './components/start.tsx'
import { Gate } from './features/session/gate.tsx'
import { accountPaths } from './lib/paths.ts'
import type { Permission } from './lib/session.ts'

const doors: RouteObject[] = [
  ...doorRoutes(accountPaths),
  { path: 'imprint', lazy: async () => ({ Component: (await import('./features/session/legal-page.tsx')).ImprintPage }) },
  { path: 'privacy', lazy: async () => ({ Component: (await import('./features/session/legal-page.tsx')).PrivacyPage }) },
]

/** Routes that are shown to whoever has the permission. */
const only = (needs: Permission, ...children: RouteObject[]): RouteObject => ({ element: <Permitted needs={needs} />, children })

const tickets: RouteObject = {
  path: 'tickets',
  lazy: async () => ({ Component: (await import('./features/tickets/tickets-page.tsx')).TicketsPage }),
  children: [
    {
      path: ':id',
      children: [
        { path: 'order', lazy: async () => ({ Component: (await import('./features/work-orders/order-drawer.tsx')).OrderDrawer }) },
      ],
    },
  ],
}

const workOrders: RouteObject = {
  path: 'work-orders',
  lazy: async () => ({ Component: (await import('./features/work-orders/work-orders-page.tsx')).WorkOrdersPage }),
  children: [{ path: ':id' }],
}

const properties: RouteObject[] = [
  { path: 'properties', lazy: async () => ({ Component: (await import('./features/properties/properties-page.tsx')).PropertiesPage }) },
  only('properties.write', {
    path: 'properties/new',
    lazy: async () => ({ Component: (await import('./features/properties/property-form.tsx')).NewPropertyPage }),
  }),
  {
    path: 'properties/:id',
    lazy: async () => ({ Component: (await import('./features/properties/property-page.tsx')).PropertyPage }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./features/units/property-units.tsx')).PropertyUnits }) },
      { path: 'about', lazy: async () => ({ Component: (await import('./features/properties/property-about.tsx')).PropertyAbout }) },
      {
        path: 'buildings',
        lazy: async () => ({ Component: (await import('./features/buildings/property-buildings.tsx')).PropertyBuildings }),
      },
      { path: 'people', lazy: async () => ({ Component: (await import('./features/properties/property-people.tsx')).PropertyPeople }) },
      { path: 'photos', lazy: async () => ({ Component: (await import('./features/properties/property-photos.tsx')).PropertyPhotos }) },
    ],
  },
  only('properties.write', {
    path: 'properties/:id/edit',
    lazy: async () => ({ Component: (await import('./features/properties/property-form.tsx')).EditPropertyPage }),
  }),
  only('properties.write', {
    path: 'properties/:id/units/new',
    lazy: async () => ({ Component: (await import('./features/units/unit-form.tsx')).NewUnitPage }),
  }),
  only(
    'properties.write',
    {
      path: 'properties/:id/units/generate',
      lazy: async () => ({ Component: (await import('./features/unit-generator/generator-page.tsx')).UnitGeneratorPage }),
    },
    {
      path: 'properties/:id/shares',
      lazy: async () => ({ Component: (await import('./features/units/shares-page.tsx')).SharesPage }),
    },
    {
      path: 'properties/:id/buildings/new',
      lazy: async () => ({ Component: (await import('./features/buildings/building-form.tsx')).NewBuildingPage }),
    },
    {
      path: 'buildings/:id/edit',
      lazy: async () => ({ Component: (await import('./features/buildings/building-form.tsx')).EditBuildingPage }),
    },
  ),
  { path: 'units', lazy: async () => ({ Component: (await import('./features/units/units-page.tsx')).UnitsPage }) },
  { path: 'units/:id', lazy: async () => ({ Component: (await import('./features/units/unit-page.tsx')).UnitPage }) },
  only('properties.write', {
    path: 'units/:id/edit',
    lazy: async () => ({ Component: (await import('./features/units/unit-form.tsx')).EditUnitPage }),
  }),
]

const people: RouteObject[] = [
  { path: 'people', lazy: async () => ({ Component: (await import('./features/people/people-page.tsx')).PeoplePage }) },
  only('people.write', {
    path: 'people/new',
    lazy: async () => ({ Component: (await import('./features/people/person-form.tsx')).NewPersonPage }),
  }),
  { path: 'people/:id', lazy: async () => ({ Component: (await import('./features/people/person-page.tsx')).PersonPage }) },
  only('people.write', {
    path: 'people/:id/edit',
    lazy: async () => ({ Component: (await import('./features/people/person-form.tsx')).EditPersonPage }),
  }),
]

const contractors: RouteObject[] = [
  { path: 'contractors', lazy: async () => ({ Component: (await import('./features/contractors/contractors-page.tsx')).ContractorsPage }) },
  only('contractors.write', {
    path: 'contractors/new',
    lazy: async () => ({ Component: (await import('./features/contractors/contractor-form.tsx')).NewContractorPage }),
  }),
  {
    path: 'contractors/:id',
    lazy: async () => ({ Component: (await import('./features/contractors/contractor-page.tsx')).ContractorPage }),
  },
  only('contractors.write', {
    path: 'contractors/:id/edit',
    lazy: async () => ({ Component: (await import('./features/contractors/contractor-form.tsx')).EditContractorPage }),
  }),
]

const invitations: RouteObject[] = [
  { path: 'invitations', lazy: async () => ({ Component: (await import('./features/invitations/invitations-page.tsx')).InvitationsPage }) },
  only('invitations.write', {
    path: 'invitations/new',
    lazy: async () => ({ Component: (await import('./features/invitations/series-form.tsx')).SeriesFormPage }),
  }),
  {
    path: 'invitations/series',
    lazy: async () => ({ Component: (await import('./features/invitations/series-list-page.tsx')).SeriesListPage }),
  },
  {
    path: 'invitations/series/:id',
    lazy: async () => ({ Component: (await import('./features/invitations/series-page.tsx')).SeriesPage }),
  },
]

const exchange: RouteObject[] = [
  { path: 'exchange', lazy: async () => ({ Component: (await import('./features/imports/imports-page.tsx')).ImportsPage }) },
  only('exchange.write', {
    path: 'exchange/imports/new',
    lazy: async () => ({ Component: (await import('./features/imports/new-import-page.tsx')).NewImportPage }),
  }),
  { path: 'exchange/imports/:id', lazy: async () => ({ Component: (await import('./features/imports/import-page.tsx')).ImportPage }) },
  {
    path: 'exchange/conflicts',
    lazy: async () => ({ Component: (await import('./features/import-conflicts/conflicts-page.tsx')).ConflictsPage }),
  },
  {
    path: 'exchange/field-owners',
    lazy: async () => ({ Component: (await import('./features/import-conflicts/field-owners-page.tsx')).FieldOwnersPage }),
  },
  {
    path: 'exchange/hand-overs',
    lazy: async () => ({ Component: (await import('./features/hand-overs/hand-overs-page.tsx')).HandOversPage }),
  },
  only('exchange.write', {
    path: 'exchange/hand-overs/new',
    lazy: async () => ({ Component: (await import('./features/hand-overs/hand-over-form.tsx')).NewHandOverPage }),
  }),
  {
    path: 'exchange/hand-overs/:id',
    lazy: async () => ({ Component: (await import('./features/hand-overs/hand-over-page.tsx')).HandOverPage }),
  },
  only('exchange.write', {
    path: 'exchange/hand-overs/:id/edit',
    lazy: async () => ({ Component: (await import('./features/hand-overs/hand-over-form.tsx')).EditHandOverPage }),
  }),
  { path: 'exchange/export', lazy: async () => ({ Component: (await import('./features/exports/export-page.tsx')).ExportPage }) },
]

const office: RouteObject[] = [
  { path: 'office', lazy: async () => ({ Component: (await import('./features/office/office-page.tsx')).OfficeOverviewPage }) },
  {
    Component: OfficeFrame,
    children: [
      {
        path: 'office/substitutions',
        lazy: async () => ({ Component: (await import('./features/substitutions/substitutions-page.tsx')).SubstitutionsPage }),
      },
      only(
        'staff.read',
        { path: 'office/team', lazy: async () => ({ Component: (await import('./features/staff/team-page.tsx')).TeamPage }) },
        { path: 'office/team/new', lazy: async () => ({ Component: (await import('./features/staff/staff-form.tsx')).NewColleaguePage }) },
        { path: 'office/team/:id', lazy: async () => ({ Component: (await import('./features/staff/staff-page.tsx')).ColleaguePage }) },
        {
          path: 'office/team/:id/edit',
          lazy: async () => ({ Component: (await import('./features/staff/staff-form.tsx')).EditColleaguePage }),
        },
        {
          path: 'office/property-groups',
          lazy: async () => ({ Component: (await import('./features/property-groups/groups-page.tsx')).PropertyGroupsPage }),
        },
        {
          path: 'office/property-groups/new',
          lazy: async () => ({ Component: (await import('./features/property-groups/group-form.tsx')).NewPropertyGroupPage }),
        },
        {
          path: 'office/property-groups/:id',
          lazy: async () => ({ Component: (await import('./features/property-groups/group-form.tsx')).PropertyGroupPage }),
        },
      ),
      only(
        'roles.read',
        { path: 'office/roles', lazy: async () => ({ Component: (await import('./features/roles/roles-page.tsx')).RolesPage }) },
        { path: 'office/roles/new', lazy: async () => ({ Component: (await import('./features/roles/role-form.tsx')).NewRolePage }) },
        { path: 'office/roles/:id', lazy: async () => ({ Component: (await import('./features/roles/role-form.tsx')).RolePage }) },
      ),
      only(
        'api_keys.read',
        {
          path: 'office/integrations',
          lazy: async () => ({ Component: (await import('./features/integrations/integrations-page.tsx')).IntegrationsPage }),
        },
        {
          path: 'office/integrations/new',
          lazy: async () => ({ Component: (await import('./features/integrations/integration-form.tsx')).NewIntegrationPage }),
        },
        {
          path: 'office/integrations/:id',
          lazy: async () => ({ Component: (await import('./features/integrations/integration-page.tsx')).IntegrationPage }),
        },
        {
          path: 'office/integrations/:id/edit',
          lazy: async () => ({ Component: (await import('./features/integrations/integration-form.tsx')).EditIntegrationPage }),
        },
      ),
      only(
        'settings.read',
        {
          path: 'office/organization',
          lazy: async () => ({ Component: (await import('./features/organization/organization-page.tsx')).OrganizationPage }),
        },
        {
          path: 'office/custom-fields',
          lazy: async () => ({ Component: (await import('./features/custom-fields/custom-fields-page.tsx')).CustomFieldsPage }),
        },
        {
          path: 'office/custom-fields/new',
          lazy: async () => ({ Component: (await import('./features/custom-fields/field-form.tsx')).NewCustomFieldPage }),
        },
        {
          path: 'office/custom-fields/:id',
          lazy: async () => ({ Component: (await import('./features/custom-fields/field-form.tsx')).CustomFieldPage }),
        },
        {
          path: 'office/single-sign-on',
          lazy: async () => ({ Component: (await import('./features/single-sign-on/providers-page.tsx')).ProvidersPage }),
        },
        {
          path: 'office/single-sign-on/new',
          lazy: async () => ({ Component: (await import('./features/single-sign-on/provider-form.tsx')).NewProviderPage }),
        },
        {
          path: 'office/single-sign-on/:id',
          lazy: async () => ({ Component: (await import('./features/single-sign-on/provider-form.tsx')).EditProviderPage }),
        },
      ),
      only('audit.read', {
        path: 'office/audit',
        lazy: async () => ({ Component: (await import('./features/audit/audit-page.tsx')).AuditPage }),
      }),
    ],
  },
]

const tenantRegistrations: RouteObject[] = [
  {
    path: 'tenant-registrations',
    lazy: async () => ({ Component: (await import('./features/tenant-registrations/registrations-page.tsx')).RegistrationsPage }),
  },
  {
    path: 'tenant-registrations/:id',
    lazy: async () => ({ Component: (await import('./features/tenant-registrations/registration-page.tsx')).RegistrationPage }),
  },
]

const settings: RouteObject[] = [
  {
    path: 'settings',
    lazy: async () => ({ Component: (await withAccountTexts(import('./features/settings/settings-page.tsx'))).SettingsPage }),
  },
  { path: 'settings/look', lazy: async () => ({ Component: (await import('./features/settings/look-page.tsx')).LookPage }) },
  ...ownRoutes(accountPaths),
]

/** All addresses of the app below `/admin`. */
export const router = createBrowserRouter(
  [
    {
      Component: Root,
      ErrorBoundary: RouteError,
      HydrateFallback: () => null,
      children: [
        ...doors,
        {
          Component: Gate,
          children: [
            {
              ErrorBoundary: RouteErrorInShell,
              children: [
                { index: true, Component: Start },
                only('tickets.read', tickets),
                only('work_orders.read', workOrders),
                only('properties.read', ...properties),
                only('people.read', ...people),
                only('invitations.read', ...invitations),
                only('people.read', ...tenantRegistrations),
                only('contractors.read', ...contractors),
                only('exchange.read', ...exchange),
                ...office,
                ...settings,
                { path: '*', Component: MissingPage },
              ],
            },
          ],
        },
      ],
    },
  ],
  { basename: '/admin' },
)
