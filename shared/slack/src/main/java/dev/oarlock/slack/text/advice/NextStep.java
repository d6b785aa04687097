package dev.oarlock.slack.text.advice;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.risk.reason.ChurnDiagnosis;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.text.TermText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/// The next step of a card: what the first reason, the renewal's date and the last meeting ask for.
/// `This week, call their sponsor: renewal in 40 days, last met 62 days ago; ask ...`
public record NextStep(AccountState state, LocalDate today, ChurnDiagnosis diagnosis) {
  private static final int SOON_DAYS = 30;
  private static final int NEAR_DAYS = 90;
  private static final int FAR_DAYS = 180;

  /// Where nothing else of the diagnosis is shown.
  public static NextStep of(AccountState state, LocalDate today) {
    return new NextStep(
        state, today, ChurnDiagnosis.of(state.facts(), today, state.forecast().drivers()));
  }

  public String sentence() {
    return sentence(topic -> topic.question() + topic.clue().map(it -> ": " + it).orElse(""));
  }

  /// Beside the reason itself, whose clues are not said a second time.
  public String besideReason() {
    return sentence(NextTopic.Topic::question);
  }

  private String sentence(Function<NextTopic.Topic, String> question) {
    if (state.assessment().score().isEmpty()) {
      return text("Send the first signals, such as usage or tickets.");
    }
    var topic = new NextTopic(state, today, diagnosis).topic();
    return text(
        "{0}, call {1}: {2}; {3}.", when(topic), topic.whom(), facts(), question.apply(topic));
  }

  private String when(NextTopic.Topic topic) {
    var days = notice().or(this::daysToRenewal);
    if (days.filter(left -> left <= SOON_DAYS).isPresent()) {
      return text("Today");
    }
    if (topic.urgent() || days.filter(left -> left <= NEAR_DAYS).isPresent()) {
      return text("This week");
    }
    return days.filter(left -> left > FAR_DAYS).isPresent()
        ? text("This quarter")
        : text("Within two weeks");
  }

  private String facts() {
    return renewal() + ", " + lastMet();
  }

  private String renewal() {
    return notice()
        .map(days -> text("they leave in {0 day}", days))
        .or(() ->
            daysToRenewal()
                .map(days ->
                    days < 0
                        ? text("the renewal is overdue by {0 day}", -days)
                        : days == 0 ? text("renewal today") : text("renewal in {0 day}", days)))
        .orElseGet(() ->
            contracts()
                .nextRenewal(today)
                .map(next -> text("renews {0}", new TermText(next).often()))
                .orElse(text("no renewal is known")));
  }

  private AccountContracts contracts() {
    return AccountContracts.of(state.facts());
  }

  /// Days until they leave, where they have said that they do.
  private Optional<Long> notice() {
    return contracts().noticeEffective(today).map(day -> ChronoUnit.DAYS.between(today, day));
  }

  /// What renews each month is no day to prepare for, or every day would be.
  private Optional<Long> daysToRenewal() {
    return contracts()
        .nextRenewal(today)
        .filter(renewal -> !renewal.monthToMonth() || renewal.isOverdue(today))
        .map(Renewal::date)
        .map(day -> ChronoUnit.DAYS.between(today, day));
  }

  /// A pulse is no contact: whoever notes one may have looked at figures alone.
  private String lastMet() {
    return state
        .facts()
        .latest(MeetingHeld.class)
        .map(Fact::day)
        .map(day -> ChronoUnit.DAYS.between(day, today))
        .map(days -> days <= 0 ? text("met today") : text("last met {0 day} ago", days))
        .orElse(text("no meeting on record"));
  }
}
