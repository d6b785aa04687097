package dev.oarlock.domain.forecast;

import static dev.oarlock.domain.forecast.Gauge.leave;
import static dev.oarlock.domain.forecast.Gauge.within;

import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.ContactRole;
import dev.oarlock.domain.signal.Signal.SurveyAnswered;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The drivers that speak of the people at the customer: how they feel, and whom we know.
record PeopleGauges(Facts facts, Evidence evidence) {
  private static final int NPS_COUNTS_DAYS = 180;
  private static final int WEEKS_A_MONTH = 4;

  static List<Gauge> of(Facts facts, Evidence evidence) {
    var people = new PeopleGauges(facts, evidence);
    return List.of(
        new Gauge(Quantity.NPS, people::nps, people::npsTurns),
        new Gauge(Quantity.PULSE, people::pulse, people::pulseTurns),
        Gauge.steady(Quantity.SPONSOR, people.sponsor()),
        new Gauge(Quantity.EXEC, people::executive, people::executiveTurns));
  }

  private OptionalDouble nps(LocalDate day) {
    return npsAnswers()
        .filter(answer -> within(answer.day(), NPS_COUNTS_DAYS, day))
        .mapToInt(answer -> answer.signal().score())
        .average();
  }

  private Stream<LocalDate> npsTurns(LocalDate day) {
    return leave(npsAnswers().map(Fact::day), NPS_COUNTS_DAYS, day);
  }

  private OptionalDouble pulse(LocalDate day) {
    return evidence.opinions().pulse(day).value();
  }

  private Stream<LocalDate> pulseTurns(LocalDate day) {
    return evidence.opinions().pulse(day).until().stream();
  }

  private Stream<Fact<SurveyAnswered>> npsAnswers() {
    return facts.of(SurveyAnswered.class).stream()
        .filter(answer -> answer.signal().survey() == SurveyAnswered.Survey.NPS);
  }

  /// 1 when a sponsor left and none is in place; unknown while no sponsor was ever named.
  private OptionalDouble sponsor() {
    var sponsors = evidence.people().inRole(ContactRole.SPONSOR).value();
    return sponsors.isEmpty() ? sponsors : OptionalDouble.of(sponsors.getAsDouble() > 0 ? 0 : 1);
  }

  /// Months of four weeks since an executive was met; unknown while no meeting is reported at all.
  private OptionalDouble executive(LocalDate day) {
    var weeks = evidence.people().weeksSinceExecutives(day).value();
    return weeks.isEmpty()
        ? weeks
        : OptionalDouble.of(Math.floor(weeks.getAsDouble() / WEEKS_A_MONTH));
  }

  private Stream<LocalDate> executiveTurns(LocalDate day) {
    return evidence.people().weeksSinceExecutives(day).until().stream();
  }
}
