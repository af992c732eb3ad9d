// What the bot sends to Teams, in the types of @microsoft/teams.api and @microsoft/teams.cards.
import type {
  Account, BaseTaskModuleTaskInfo, CardAttachmentTypes, ConversationAccount, CreateConversationParams, IMessageActivity, InvokeResponse,
  TaskModuleContinueResponse, TaskModuleMessageResponse,
} from '@microsoft/teams.api'

// The packages describe accounts and conversations as a bot reads them, filled in by the service. Who writes one names it by its id.
type Named<T extends { id: string }> = Pick<T, 'id'> & Partial<T>

// They spell names of looks in one way ("Small"); the schema of the cards takes both ("small"), and so do the clients.
type AnyCase<T> =
  0 extends 1 & T ? T
    : T extends string ? T | (string extends T ? T : Uncapitalize<T>)
      : T extends readonly (infer Item)[] ? AnyCase<Item>[]
        : T extends object ? { [Name in keyof T]: Name extends 'type' ? T[Name] : AnyCase<T[Name]> }
          : T

// They leave the content of an attachment open (`any`); here it is always a card.
type Card = AnyCase<CardAttachmentTypes['adaptive']>

type Sent = {
  type: 'message'
  conversation: Named<ConversationAccount>
  from?: Named<Account>
  recipient?: Named<Account>
  attachments: Card[]
}

export type Message = Sent & Partial<Omit<IMessageActivity, keyof Sent>>

export type Opening = Omit<CreateConversationParams, 'bot' | 'members'> & { bot?: Named<Account>, members: Named<Account>[] }

type Dialogs = 'task/fetch' | 'task/submit' | 'composeExtension/fetchTask' | 'composeExtension/submitAction'

type Body<T extends Dialogs | 'adaptiveCard/action'> = NonNullable<InvokeResponse<T>['body']>

type Open = Omit<TaskModuleContinueResponse, 'value'> & { value: BaseTaskModuleTaskInfo & { card: Card } }

export type Answer<T extends Dialogs | 'adaptiveCard/action'> =
  T extends Dialogs ? Omit<Body<T>, 'task'> & { task: Open | TaskModuleMessageResponse } : AnyCase<Body<T>>
