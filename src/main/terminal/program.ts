import { Command, CommanderError } from 'commander'
import { version } from '../../../package.json'
import { addAnswer } from './commands/answer'
import { addBackup } from './commands/backup'
import { addCheck } from './commands/check'
import { addCourse } from './commands/course'
import { addDecks } from './commands/decks'
import { addDraft } from './commands/draft'
import { addExam } from './commands/exam'
import { addFit } from './commands/fit'
import { addForecast } from './commands/forecast'
import { addHistory } from './commands/history'
import { addImport } from './commands/import'
import { addItems } from './commands/items'
import { addKeep } from './commands/keep'
import { addQueue } from './commands/queue'
import { addQuiz } from './commands/quiz'
import { addRestore } from './commands/restore'
import { addSettings } from './commands/settings'
import { addStats } from './commands/stats'
import { addWorkload } from './commands/workload'
import { failureLines } from './failure'
import { sessionsWith } from './session'
import { parseTime } from './time'

/** Exit statuses, as DESIGN section 4 has them. */
const DONE = 0
const FAILED = 1
const WRONG_USAGE = 2

/** Runs one command and returns the exit status: 0 done, 1 failed, 2 wrong usage. Only the answer goes to stdout. */
export async function run(args: string[], resources: string): Promise<number> {
  try {
    await createProgram(resources).parseAsync(args, { from: 'user' })
    return DONE
  } catch (error) {
    // Commander has printed its own sentence by now; asking for help or the version is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE
    for (const line of failureLines(error)) console.error(line)
    return FAILED
  }
}

function createProgram(resources: string): Command {
  const program = new Command('aide-memoire')
    .description('Turns readings on international relations into flashcards, and schedules their reviews.')
    .version(version)
    .option('--store <folder>', 'the data folder to work on (default: yours)')
    .option('--json', 'print one JSON value on stdout, and messages on stderr')
    .option('--at <time>', 'do it as if it were that time (ISO 8601, e.g. 2026-03-01T09:00:00Z)', parseTime)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(aide-memoire --help lists the commands)')
    .exitOverride()
  const open = sessionsWith(resources)
  for (const add of COMMANDS) add(program, open)
  return program
}

const COMMANDS = [
  addDraft,
  addImport,
  addItems,
  addKeep,
  addQueue,
  addDecks,
  addFit,
  addWorkload,
  addQuiz,
  addAnswer,
  addHistory,
  addStats,
  addForecast,
  addExam,
  addCourse,
  addSettings,
  addCheck,
  addBackup,
  addRestore,
]
