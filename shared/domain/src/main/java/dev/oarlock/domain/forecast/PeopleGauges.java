package dev.oarlock.domain.forecast;

import static dev.oarlock.domain.forecast.Gauge.leave;
import static dev.oarlock.domain.forecast.Gauge.within;
import static java.util.Comparator.naturalOrder;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.ContactRole;
import dev.oarlock.domain.signal.Signal.ContactChanged;
import dev.oarlock.domain.signal.Signal.MeetingHeld;
import dev.oarlock.domain.signal.Signal.SentimentNoted;
import dev.oarlock.domain.signal.Signal.SurveyAnswered;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// The drivers that speak of the people at the customer: how they feel, and whom we know.
record PeopleGauges(Facts facts, Tenure tenure) {
  private static final int NPS_COUNTS_DAYS = 180;
  private static final int PULSE_COUNTS_DAYS = 90;
  private static final int CONTACTS_KNOWN_DAYS = 730;
  private static final int YEAR = 365;

  static List<Gauge> of(Facts facts, Tenure tenure) {
    var people = new PeopleGauges(facts, tenure);
    return List.of(
        new Gauge(Driver.SENTIMENT, people::sentiment, people::sentimentTurns),
        new Gauge(Driver.SPONSOR, people::sponsor, people::sponsorTurns),
        new Gauge(Driver.EXEC, people::executive, people::executiveTurns));
  }

  /// The mean of what surveys and the CSM's pulse say.
  private OptionalDouble sentiment(LocalDate day) {
    var answers =
        npsAnswers()
            .filter(answer -> within(answer.day(), NPS_COUNTS_DAYS, day))
            .mapToInt(answer -> answer.signal().score())
            .average();
    var nps = answers.stream().map(Reference.NPS::risk);
    var pulse =
        facts.latest(SentimentNoted.class).stream()
            .filter(noted -> !day.isAfter(lastDay(noted)))
            .mapToDouble(noted -> Reference.PULSE.risk(noted.signal().pulse()));
    return DoubleStream.concat(nps, pulse).average();
  }

  private Stream<LocalDate> sentimentTurns(LocalDate day) {
    var expiry =
        facts.latest(SentimentNoted.class).stream()
            .map(noted -> lastDay(noted).plusDays(1))
            .filter(gone -> gone.isAfter(day));
    return Stream.concat(leave(npsAnswers().map(Fact::day), NPS_COUNTS_DAYS, day), expiry);
  }

  private Stream<Fact<SurveyAnswered>> npsAnswers() {
    return facts.of(SurveyAnswered.class).stream()
        .filter(answer -> answer.signal().survey() == SurveyAnswered.Survey.NPS);
  }

  /// A pulse counts until its expiry, but never longer than a year.
  private static LocalDate lastDay(Fact<SentimentNoted> noted) {
    var expiry = noted.signal().expires().orElse(noted.day().plusDays(PULSE_COUNTS_DAYS));
    var year = noted.day().plusDays(YEAR);
    return expiry.isBefore(year) ? expiry : year;
  }

  /// 1 when a sponsor left and none is in place; unknown while no sponsor was ever named.
  private OptionalDouble sponsor(LocalDate day) {
    var sponsors = sponsors().filter(s -> within(s.day(), CONTACTS_KNOWN_DAYS, day)).toList();
    var inPlace =
        sponsors.stream().anyMatch(s -> s.signal().movement() == ContactChanged.Movement.JOINED);
    return sponsors.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(inPlace ? 0 : 1);
  }

  private Stream<LocalDate> sponsorTurns(LocalDate day) {
    return leave(sponsors().map(Fact::day), CONTACTS_KNOWN_DAYS, day);
  }

  private Stream<Fact<ContactChanged>> sponsors() {
    return facts.of(ContactChanged.class).stream()
        .filter(contact -> contact.signal().role() == ContactRole.SPONSOR);
  }

  /// Months since an executive was met; unknown while no meeting is reported at all.
  private OptionalDouble executive(LocalDate day) {
    return lastExecutive()
        .map(met -> OptionalDouble.of(risk(met, day)))
        .orElseGet(OptionalDouble::empty);
  }

  private static double risk(LocalDate met, LocalDate day) {
    return Reference.EXEC.risk(Gauge.steps(met, Tenure.MONTH, day));
  }

  private Stream<LocalDate> executiveTurns(LocalDate day) {
    return lastExecutive()
        .filter(met -> risk(met, day) < Scale.LIMIT)
        .map(met -> Gauge.nextStep(met, Tenure.MONTH, day))
        .stream();
  }

  /// The day an executive was last met, or, if there were only other meetings, the day since which
  /// one could have been: the start of the relationship, a year before the newest meeting at most.
  private Optional<LocalDate> lastExecutive() {
    var meetings = facts.of(MeetingHeld.class);
    var met =
        meetings.stream()
            .filter(meeting -> executive(meeting.signal()))
            .map(Fact::day)
            .max(naturalOrder());
    return met.or(() -> facts.latest(MeetingHeld.class).map(newest -> since(newest.day())));
  }

  private LocalDate since(LocalDate newestMeeting) {
    var yearBefore = newestMeeting.minusDays(YEAR);
    return tenure.start().filter(start -> start.isAfter(yearBefore)).orElse(yearBefore);
  }

  private static boolean executive(MeetingHeld meeting) {
    return meeting.customerExecutive() || meeting.attendees().contains(ContactRole.EXECUTIVE);
  }
}
