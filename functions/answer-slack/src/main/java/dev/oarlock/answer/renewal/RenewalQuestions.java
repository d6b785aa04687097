package dev.oarlock.answer.renewal;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.answer.asking.AccountLookup;
import dev.oarlock.answer.feedback.LossFeedback;
import dev.oarlock.answer.feedback.SlackActor;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.people.NamedSignalLog;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.naming.NameMatch;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.day.DaySpan;
import dev.oarlock.slack.command.parser.HealthCommandParser;
import dev.oarlock.slack.form.LossModal;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.help.RenewalHelpView;
import dev.oarlock.slack.view.lookup.NearestAccountNote;
import dev.oarlock.slack.view.loss.LossReplyView;
import dev.oarlock.slack.view.loss.LossView.LossLink;
import dev.oarlock.slack.view.renewal.RenewalView;
import java.util.regex.Pattern;

/// Answers `/renewal`: from an account's state, and from its log what happened in the term.
public record RenewalQuestions(
    AppContext appContext, AccountLookup lookup, NamedSignalLog log, LossFeedback losses) {
  private static final Pattern BECAUSE =
      Pattern.compile("(.+?)\\s+because\\s+(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  public SlackAnswer answer(String typed, String user) {
    var text = typed.strip().replaceAll("\\s+", " ");
    var reason = BECAUSE.matcher(text);
    if (reason.matches() && !lookup.names().isExactName(text)) {
      var actor = SlackActor.ofCommand(user, appContext.now());
      return lookup.certain(reason.group(1), state -> losses.typed(state, reason.group(2), actor));
    }
    var name = HealthCommandParser.withoutEndMarks(text);
    if (isTime(name) && !lookup.names().isExactName(name)) {
      return new SlackAnswer.Reply(
          ErrorView.unclear(
              text("What renews in that time is {0}.", Mrkdwn.code("/health renewals " + name))));
    }
    var isHelp = name.isEmpty() || name.equalsIgnoreCase("help");
    return isHelp && !lookup.names().isExactName(name)
        ? new SlackAnswer.Reply(RenewalHelpView.of(lookup.names().examples()))
        : lookup.named(name, (found, state) -> named(found, state, name));
  }

  private boolean isTime(String text) {
    return DaySpan.at(text, appContext.today())
        .filter(match -> match.length() == text.length())
        .isPresent();
  }

  /// The form for the reason of a loss, when a button asks for it.
  public SlackAnswer reasonForm(LossLink link) {
    return lookup.formAbout(
        link.account(),
        state ->
            losses
                .meant(state, link.event())
                .<SlackAnswer>map(event ->
                    new SlackAnswer.OpenForm(modal(state, event).reason(losses.catalog().get())))
                .orElseGet(() -> new SlackAnswer.Reply(LossReplyView.takenBack(state))));
  }

  public SlackAnswer reviewForm(LossLink link) {
    return lookup.formAbout(
        link.account(),
        state ->
            new SlackAnswer.OpenForm(modal(state, link.event()).review(losses.catalog().get())));
  }

  private LossModal modal(AccountState state, LossEvent event) {
    return new LossModal(state, event, appContext.today());
  }

  private Card named(NameMatch.Found found, AccountState state, String typed) {
    var answer = of(state);
    return found.isSaid() ? answer : NearestAccountNote.above(answer, typed, found.account());
  }

  /// Of a known account, when a button asks.
  public Card of(AccountId account) {
    return lookup.about(account, this::of);
  }

  private Card of(AccountState state) {
    var reasons = losses.catalog().get();
    return new RenewalView(state, appContext.today(), log.of(state.id()), reasons).card();
  }
}
