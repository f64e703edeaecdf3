import { createORPCClient, DynamicLink } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../shared/contract'
import { desktopLink } from './app/desktop-link'

export type Api = ContractRouterClient<typeof contract>

const browserLink = () => new FetchLink({ url: new URL('/rpc', location.origin).href })

/** The backend, typed by the contract: over the bridge's port in the desktop app, over HTTP in the browser. */
export const api: Api = createORPCClient(window.aideMemoire ? new DynamicLink(desktopLink) : browserLink())
