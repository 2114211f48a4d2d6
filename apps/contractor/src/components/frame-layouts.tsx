import { Outlet } from 'react-router'
import { Frame } from './frame.tsx'

/** Pages of the tabs. */
export const TabsLayout = () => (
  <Frame>
    <Outlet />
  </Frame>
)

/** Pages of one order: the foot belongs to what comes next. */
export const OrderLayout = () => (
  <Frame withoutTabs>
    <Outlet />
  </Frame>
)
