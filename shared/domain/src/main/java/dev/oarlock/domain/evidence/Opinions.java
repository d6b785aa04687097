package dev.oarlock.domain.evidence;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal.SentimentNoted;
import dev.oarlock.domain.signal.Signal.SurveyAnswered;
import dev.oarlock.domain.signal.Signal.SurveyAnswered.Survey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the customer says when asked, and what the CSM senses.
public final class Opinions {
  private static final int HALF_YEAR = 180;
  private static final int PULSE_DAYS = 90;
  private static final int MOST_PULSE_DAYS = 365;
  private static final int PROMOTER = 9;
  private static final int DETRACTOR = 6;

  private final List<Fact<SurveyAnswered>> answers;
  private final Optional<Fact<SentimentNoted>> pulse;
  private final Optional<Fact<SentimentNoted>> inherited;
  private final Feed feed;

  private Opinions(Facts facts) {
    this.answers = facts.of(SurveyAnswered.class);
    var latest = facts.latest(SentimentNoted.class);
    var handover = Owners.of(facts).latest();
    this.inherited = latest.filter(noted -> handover.filter(it -> isOlder(noted, it)).isPresent());
    this.pulse = inherited.isPresent() ? Optional.empty() : latest;
    this.feed = Feed.of(facts, Set.of(SurveyAnswered.class));
  }

  static Opinions of(Facts facts) {
    return new Opinions(facts);
  }

  /// A pulse that was noted before the account changed hands is its last owner's, not its owner's.
  private static boolean isOlder(Fact<SentimentNoted> noted, Owners.Handover handover) {
    return noted.day().isBefore(handover.on())
        && noted.signal().by().filter(handover.to()::equals).isEmpty();
  }

  /// The last owner's pulse, 1 to 5, where the account has changed hands since; it does not count.
  public Optional<Fact<SentimentNoted>> inherited() {
    return inherited;
  }

  /// The share of promoters (9, 10) less that of detractors (0 to 6), -100 to 100.
  public Reading nps(LocalDate today) {
    var window = window(Survey.NPS);
    return window.isEmpty()
        ? Reading.none()
        : window.reading(
            window.share(it -> it.score() >= PROMOTER)
                - window.share(it -> it.score() <= DETRACTOR),
            today);
  }

  /// Satisfaction, 1 to 5, on average.
  public Reading csat(LocalDate today) {
    return mean(Survey.CSAT, today);
  }

  /// Ease, 1 (very hard) to 7 (very easy), on average.
  public Reading ces(LocalDate today) {
    return mean(Survey.CES, today);
  }

  /// The CSM's pulse, 1 to 5, until it expires: 90 days unless said otherwise, a year at most.
  public Reading pulse(LocalDate today) {
    return pulse.map(noted -> pulse(noted, today)).orElse(Reading.none());
  }

  private static Reading pulse(Fact<SentimentNoted> noted, LocalDate today) {
    var latest = noted.day().plusDays(MOST_PULSE_DAYS + 1L);
    var expires = noted.signal().expires().orElse(noted.day().plusDays(PULSE_DAYS));
    var gone = expires.isBefore(latest) ? expires : latest;
    return today.isBefore(gone)
        ? Reading.of(noted.signal().pulse()).until(gone).restingOn(noted.day())
        : Reading.none();
  }

  private Reading mean(Survey survey, LocalDate today) {
    var window = window(survey);
    return window.reading(
        window.signals().stream().mapToInt(SurveyAnswered::score).average().orElse(0), today);
  }

  private Window<SurveyAnswered> window(Survey survey) {
    return Window.of(answers, HALF_YEAR, answer -> answer.survey() == survey).from(feed);
  }
}
