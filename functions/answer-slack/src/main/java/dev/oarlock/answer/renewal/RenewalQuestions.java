package dev.oarlock.answer.renewal;

import dev.oarlock.answer.asking.AccountLookup;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.people.NamedSignalLog;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.parser.HealthCommandParser;
import dev.oarlock.slack.directory.NameMatch;
import dev.oarlock.slack.view.help.RenewalHelpView;
import dev.oarlock.slack.view.lookup.NearestAccountNote;
import dev.oarlock.slack.view.renewal.RenewalView;

/// Answers `/renewal`: from an account's state, and from its log what happened in the term.
public record RenewalQuestions(AppContext appContext, AccountLookup lookup, NamedSignalLog log) {

  public SlackAnswer answer(String typed) {
    var name = HealthCommandParser.withoutEndMarks(typed.strip().replaceAll("\\s+", " "));
    var isHelp = name.isEmpty() || name.equalsIgnoreCase("help");
    return isHelp && !lookup.names().isExactName(name)
        ? new SlackAnswer.Reply(RenewalHelpView.of(lookup.names().all()))
        : lookup.named(name, (found, state) -> named(found, state, name));
  }

  private Card named(NameMatch.Found found, AccountState state, String typed) {
    var answer = of(state);
    return found.exactly() ? answer : NearestAccountNote.above(answer, typed, found.account());
  }

  /// Of a known account, when a button asks.
  public Card of(AccountId account) {
    return lookup.about(account, this::of);
  }

  private Card of(AccountState state) {
    return new RenewalView(state, appContext.today(), log.of(state.id())).card();
  }
}
