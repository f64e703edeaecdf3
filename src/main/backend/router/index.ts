import { contractWithPlainErrors } from './errors'
import { browseRouter } from './browse'
import { atlasRouter } from './atlas'
import { backupsRouter } from './backups'
import { cardInfoRouter } from './card-info'
import { courseRouter } from './course'
import { decksRouter, tagsRouter } from './decks'
import { examsRouter } from './exams'
import { extraRouter } from './extra'
import { historyRouter } from './history'
import { itemsRouter } from './items'
import { libraryRouter } from './library'
import { modelRouter } from './model'
import { ownRouter } from './own'
import { matchRouter } from './match'
import type { Parts } from './parts'
import { progressRouter, todayRouter } from './progress'
import { quizRouter } from './quiz'
import { settingsRouter } from './settings'
import { studyRouter } from './study'
import { systemRouter } from './system'
import { weightsRouter } from './weights'

/** The whole contract, answered by the parts. */
export const createRouter = (parts: Parts) =>
  contractWithPlainErrors.router({
    system: systemRouter(parts),
    library: libraryRouter(parts),
    items: itemsRouter(parts),
    study: studyRouter(parts),
    own: ownRouter(parts),
    model: modelRouter(parts),
    browse: browseRouter(parts),
    extra: extraRouter(parts),
    cardInfo: cardInfoRouter(parts),
    history: historyRouter(parts),
    quiz: quizRouter(parts),
    match: matchRouter(parts),
    exams: examsRouter(parts),
    decks: decksRouter(parts),
    tags: tagsRouter(parts),
    weights: weightsRouter(parts),
    course: courseRouter(parts),
    atlas: atlasRouter(parts),
    today: todayRouter(parts),
    progress: progressRouter(parts),
    settings: settingsRouter(parts),
    backups: backupsRouter(parts),
  })

export type Router = ReturnType<typeof createRouter>
