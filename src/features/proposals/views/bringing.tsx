import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Button,
  ButtonLink,
  errorFor,
  type FieldError,
  Heading,
  Paragraph,
  Select,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { groupByOrigin } from '../reading.ts';
import type { ListedProposal } from '../types.ts';

interface BringingProps {
  proposals: ListedProposal[];
  /** Those that seem to be about the same: they come first. */
  alike?: { id: string }[] | undefined;
  typed?: Typed | undefined;
  errors?: FieldError[] | undefined;
}

/** Where to bring what was ticked: into a proposal that is there, or a new one. */
export function Bringing({ proposals, alike = [], typed = {}, errors }: BringingProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const likely = alike.flatMap(({ id }) => proposals.filter((proposal) => proposal.id === id));
  const others = proposals.filter((proposal) => !likely.includes(proposal));
  return (
    <div class="board-bring">
      <Heading level={2}>{t('proposals.board.bring')}</Heading>
      <Select
        name="into"
        label={t('proposals.board.into')}
        value={typedText(typed, 'into') || 'new'}
        error={errorFor(errors, 'into')}
        options={[
          { value: 'new', label: t('proposals.board.new') },
          ...likely.map(({ number, title }) => ({
            value: String(number),
            label: dutch(t('proposals.alike.into', { number, title })),
          })),
          ...groupByOrigin(others).flatMap((group) =>
            group.proposals.map(({ number, title }) => ({
              value: String(number),
              label: dutch(
                group.elsewhere ? t('proposals.board.fromElsewhere', { number, title }) : `${number}. ${title}`,
              ),
            })),
          ),
        ]}
      />
      <TextField
        name="title"
        label={t('proposals.board.newTitle')}
        hint={t('proposals.board.newTitleHint')}
        value={typedText(typed, 'title')}
        error={errorFor(errors, 'title')}
      />
      <Button>{t('proposals.board.bringButton')}</Button>
      <Paragraph>
        <ButtonLink href={local('/werk/voorstellen')} appearance="subtle">
          {t('proposals.board.toProposals', { count: proposals.length })}
        </ButtonLink>
      </Paragraph>
    </div>
  );
}
