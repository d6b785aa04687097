package dev.oarlock.slack.text.advice;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The next step of a card: what the first reason, the renewal's date and the owner's last touch
/// ask for. `This week, call their sponsor: renewal in 40 days, last contact 62 days ago; ask ...`
public record NextStep(AccountState state, LocalDate today) {
  private static final int SOON_DAYS = 30;
  private static final int NEAR_DAYS = 90;
  private static final int FAR_DAYS = 180;

  public String sentence() {
    return sentence(topic -> topic.question() + topic.clue().map(it -> ": " + it).orElse(""));
  }

  /// Beside the reason itself, whose clues are not said a second time.
  public String besideReason() {
    return sentence(NextTopic.Topic::question);
  }

  private String sentence(Function<NextTopic.Topic, String> question) {
    if (state.assessment().score().isEmpty()) {
      return "Send the first signals, such as usage or tickets.";
    }
    var topic = new NextTopic(state, today).topic();
    return "%s, call %s: %s; %s."
        .formatted(when(topic), topic.whom(), facts(), question.apply(topic));
  }

  private String when(NextTopic.Topic topic) {
    var days = daysToRenewal();
    if (days.filter(left -> left <= SOON_DAYS).isPresent()) {
      return "Today";
    }
    if (topic.urgent() || days.filter(left -> left <= NEAR_DAYS).isPresent()) {
      return "This week";
    }
    return days.filter(left -> left > FAR_DAYS).isPresent() ? "This quarter" : "Within two weeks";
  }

  private String facts() {
    return renewal() + ", " + contact();
  }

  private String renewal() {
    return daysToRenewal()
        .map(days ->
            days < 0
                ? "the renewal is overdue by " + EnglishPhrases.counted(-days, "day")
                : "renewal in " + EnglishPhrases.counted(days, "day"))
        .orElse("no renewal is known");
  }

  private Optional<Long> daysToRenewal() {
    return AccountContracts.of(state.facts())
        .nextRenewal(today)
        .map(Renewal::date)
        .map(day -> ChronoUnit.DAYS.between(today, day));
  }

  private String contact() {
    return lastTouch()
        .map(day -> ChronoUnit.DAYS.between(day, today))
        .map(days ->
            days <= 0
                ? "last contact today"
                : "last contact " + EnglishPhrases.counted(days, "day") + " ago")
        .orElse("no contact on record");
  }

  /// A meeting, or a pulse: whoever noted it had looked.
  private Optional<LocalDate> lastTouch() {
    return Stream.of(
            state.facts().latest(MeetingHeld.class).map(Fact::day),
            state.facts().latest(SentimentNoted.class).map(Fact::day))
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo);
  }
}
