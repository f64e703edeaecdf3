import ChartColumn from '@lucide/svelte/icons/chart-column'
import BookOpen from '@lucide/svelte/icons/book-open'
import GraduationCap from '@lucide/svelte/icons/graduation-cap'
import Layers from '@lucide/svelte/icons/layers'
import Inbox from '@lucide/svelte/icons/inbox'
import Landmark from '@lucide/svelte/icons/landmark'
import LibraryIcon from '@lucide/svelte/icons/library'
import ListChecks from '@lucide/svelte/icons/list-checks'
import MapIcon from '@lucide/svelte/icons/map'
import SettingsIcon from '@lucide/svelte/icons/settings'
import TableIcon from '@lucide/svelte/icons/table-properties'
import Sun from '@lucide/svelte/icons/sun'
import Target from '@lucide/svelte/icons/target'
import type { Component } from 'svelte'
import type { ScreenName } from './route'

/** What a screen is given: the reader needs the id and the place of its address, the others nothing. */
export interface ScreenProps {
  id: string
  query: URLSearchParams
}

export interface Screen {
  name: ScreenName
  title: string
  icon: Component
  /** Where it stands in the sidebar; screens without a place are reached from others. */
  place: 'top' | 'bottom' | 'none'
  /** Keys that go there. */
  keys: string[]
  /** Its component takes ScreenProps, or nothing. */
  load(): Promise<{ default: Component<never> }>
}

export const screens: readonly Screen[] = [
  { name: 'today', title: 'Today', icon: Sun, place: 'top', keys: ['g t', 'alt+1'], load: () => import('../today/TodayScreen.svelte') },
  {
    name: 'study',
    title: 'Study',
    icon: GraduationCap,
    place: 'top',
    keys: ['g s', 'alt+2'],
    load: () => import('../study/StudyScreen.svelte'),
  },
  { name: 'decks', title: 'Decks', icon: Layers, place: 'top', keys: ['g d'], load: () => import('../decks/DecksScreen.svelte') },
  { name: 'quiz', title: 'Quiz', icon: ListChecks, place: 'top', keys: ['g q'], load: () => import('../quiz/QuizScreen.svelte') },
  { name: 'inbox', title: 'Inbox', icon: Inbox, place: 'top', keys: ['g i', 'alt+3'], load: () => import('../inbox/InboxScreen.svelte') },
  {
    name: 'library',
    title: 'Library',
    icon: LibraryIcon,
    place: 'top',
    keys: ['g l', 'alt+4'],
    load: () => import('../library/LibraryScreen.svelte'),
  },
  { name: 'course', title: 'Course', icon: Landmark, place: 'top', keys: ['g c'], load: () => import('../course/CourseScreen.svelte') },
  { name: 'atlas', title: 'Atlas', icon: MapIcon, place: 'top', keys: ['g m'], load: () => import('../atlas/AtlasScreen.svelte') },
  { name: 'browse', title: 'Browse', icon: TableIcon, place: 'top', keys: ['g b'], load: () => import('../browse/BrowseScreen.svelte') },
  { name: 'exam', title: 'Exam', icon: Target, place: 'top', keys: ['g x'], load: () => import('../exam/ExamScreen.svelte') },
  {
    name: 'progress',
    title: 'Progress',
    icon: ChartColumn,
    place: 'top',
    keys: ['g p'],
    load: () => import('../progress/ProgressScreen.svelte'),
  },
  { name: 'reader', title: 'Reader', icon: BookOpen, place: 'none', keys: [], load: () => import('../reader/ReaderScreen.svelte') },
  {
    name: 'settings',
    title: 'Settings',
    icon: SettingsIcon,
    place: 'bottom',
    keys: ['g e', 'alt+5', 'mod+,'],
    load: () => import('../settings/SettingsScreen.svelte'),
  },
]

export const screenOf = (name: ScreenName): Screen => screens.find((screen) => screen.name === name) as Screen
