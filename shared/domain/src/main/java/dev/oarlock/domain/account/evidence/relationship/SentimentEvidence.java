package dev.oarlock.domain.account.evidence.relationship;

import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.SignalWindow;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import java.time.LocalDate;
import java.util.Optional;

/// Survey answers of the customer, and the CSM's pulse.
public final class SentimentEvidence {
  private static final int SURVEY_DAYS = 180;
  private static final int PULSE_DAYS = 90;
  private static final int MAX_PULSE_DAYS = 365;
  private static final int PROMOTER = 9;
  private static final int DETRACTOR = 6;

  /// So many answers weigh as much as all else that is known of the account (Bühlmann's
  /// credibility, n / (n + 4)).
  private static final int PSEUDO_ANSWERS = 4;

  private final Facts facts;
  private final Optional<Fact<SentimentNoted>> pulse;
  private final Optional<Fact<SentimentNoted>> inheritedPulse;

  private SentimentEvidence(Facts facts) {
    this.facts = facts;
    var latest = facts.latest(SentimentNoted.class);
    var handover = OwnershipEvidence.of(facts).latestHandover();
    this.inheritedPulse =
        latest.filter(noted -> handover.filter(it -> predatesHandover(noted, it)).isPresent());
    this.pulse = inheritedPulse.isPresent() ? Optional.empty() : latest;
  }

  public static SentimentEvidence of(Facts facts) {
    return new SentimentEvidence(facts);
  }

  /// A pulse from before the account changed hands is that of its previous CSM.
  private static boolean predatesHandover(
      Fact<SentimentNoted> noted, OwnershipEvidence.Handover handover) {
    return noted.day().isBefore(handover.on())
        && noted.signal().by().filter(handover.to()::isSamePersonAs).isEmpty();
  }

  /// The previous CSM's pulse, 1 to 5, if the account has changed hands since; it does not count.
  public Optional<Fact<SentimentNoted>> inheritedPulse() {
    return inheritedPulse;
  }

  /// The percentage of promoters (9, 10) minus that of detractors (0 to 6), -100 to 100.
  public EvidenceReading nps(LocalDate today) {
    var window = window(Survey.NPS);
    return window.isEmpty()
        ? EvidenceReading.none()
        : credible(
            window,
            window.percent(it -> it.score() >= PROMOTER)
                - window.percent(it -> it.score() <= DETRACTOR),
            today);
  }

  /// How many of the answers behind the NPS are what.
  public NpsAnswers npsAnswers() {
    var window = window(Survey.NPS);
    return new NpsAnswers(
        window.signals().size(),
        window.count(it -> it.score() >= PROMOTER),
        window.count(it -> it.score() <= DETRACTOR));
  }

  /// Answers to an NPS survey.
  public record NpsAnswers(long all, long promoters, long detractors) {
    public long passives() {
      return all - promoters - detractors;
    }
  }

  /// Mean satisfaction, 1 to 5.
  public EvidenceReading csat(LocalDate today) {
    return mean(Survey.CSAT, today);
  }

  /// Mean ease, 1 (very hard) to 7 (very easy).
  public EvidenceReading ces(LocalDate today) {
    return mean(Survey.CES, today);
  }

  /// The CSM's pulse, 1 to 5, until it expires: after 90 days unless it says otherwise, a year at
  /// most.
  public EvidenceReading pulse(LocalDate today) {
    return pulse.map(noted -> pulse(noted, today)).orElse(EvidenceReading.none());
  }

  /// Present while the pulse is the lowest: their CSM expects them to leave.
  public EvidenceReading lowestPulse(LocalDate today) {
    var reading = pulse(today);
    return reading.value().orElse(0) == 1
        ? reading
        : EvidenceReading.none().validUntil(reading.validUntil());
  }

  /// The first day on which the latest pulse of the account's own CSM counts no more, past or not.
  public Optional<LocalDate> pulseEnds() {
    return pulse.map(SentimentEvidence::expiry);
  }

  private static LocalDate expiry(Fact<SentimentNoted> noted) {
    var latest = noted.day().plusDays(MAX_PULSE_DAYS + 1L);
    var expires = noted.signal().expires().orElse(noted.day().plusDays(PULSE_DAYS));
    return expires.isBefore(latest) ? expires : latest;
  }

  private static EvidenceReading pulse(Fact<SentimentNoted> noted, LocalDate today) {
    var expiry = expiry(noted);
    return today.isBefore(expiry)
        ? EvidenceReading.of(noted.signal().pulse()).validUntil(expiry).basedOn(noted.day())
        : EvidenceReading.none();
  }

  private EvidenceReading mean(Survey survey, LocalDate today) {
    var window = window(survey);
    return credible(
        window,
        window.signals().stream().mapToInt(SurveyAnswered::score).average().orElse(0),
        today);
  }

  /// One answer is one answer: the fewer there are, the less they count, to ten percent.
  private static EvidenceReading credible(
      SignalWindow<SurveyAnswered> window, double value, LocalDate today) {
    var answers = window.signals().size();
    var tenths = Math.round(10.0 * answers / (answers + PSEUDO_ANSWERS));
    return window.reading(value, today).withCredibility(10 * (int) tenths);
  }

  private SignalWindow<SurveyAnswered> window(Survey survey) {
    return SignalWindow.of(
        facts, SurveyAnswered.class, SURVEY_DAYS, answer -> answer.survey() == survey);
  }
}
