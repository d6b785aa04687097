package dev.oarlock.domain.risk;

import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.evidence.Reading;
import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.ContactRole;
import dev.oarlock.domain.signal.Signal.CorporateEventNoted;
import dev.oarlock.domain.signal.Signal.CorporateEventNoted.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks for telltale signs.
public final class Telltales {
  private static final int SILENT_DAYS = 30;
  private static final int OVERDUE_DAYS = 60;
  private static final int COMPETITOR_DAYS = 90;
  private static final int SALE_DAYS = 180;

  private static final Set<Kind> COMPETITION = EnumSet.of(Kind.RFP, Kind.COMPETITOR_EVALUATION);
  private static final Set<Kind> SALE = EnumSet.of(Kind.ACQUISITION, Kind.MERGER, Kind.BANKRUPTCY);

  private final Evidence evidence;
  private final LocalDate today;

  private Telltales(Evidence evidence, LocalDate today) {
    this.evidence = evidence;
    this.today = today;
  }

  /// What may be seen, until when that holds, and the words for it.
  private record Look(Telltale telltale, Reading reading, String evidence) {}

  /// The signs that are there on a day, in the order of [Telltale].
  public static List<Sighting> seen(Facts facts, LocalDate today) {
    return seen(Evidence.of(facts), today);
  }

  /// The same where the facts are already sorted.
  public static List<Sighting> seen(Evidence evidence, LocalDate today) {
    return seen(new Telltales(evidence, today).looks()).toList();
  }

  /// The same without what shows them.
  public static Set<Telltale> on(Facts facts, LocalDate today) {
    return Sighting.signs(seen(facts, today));
  }

  /// The first later day on which time alone would make a sign come or go.
  public static Optional<LocalDate> nextChange(Facts facts, LocalDate today) {
    return nextChange(Evidence.of(facts), today);
  }

  /// The same where the facts are already sorted.
  public static Optional<LocalDate> nextChange(Evidence evidence, LocalDate today) {
    var looks = new Telltales(evidence, today).looks();
    var signs = signs(looks);
    var day = until(looks);
    while (day.isPresent()) {
      looks = new Telltales(evidence, day.get()).looks();
      if (!signs(looks).equals(signs)) {
        return day;
      }
      day = until(looks);
    }
    return Optional.empty();
  }

  private static Stream<Sighting> seen(List<Look> looks) {
    return looks.stream()
        .filter(look -> look.reading().isPresent())
        .map(look -> new Sighting(look.telltale(), look.evidence()));
  }

  private static Set<Telltale> signs(List<Look> looks) {
    return seen(looks).map(Sighting::telltale).collect(Collectors.toSet());
  }

  private static Optional<LocalDate> until(List<Look> looks) {
    return looks.stream()
        .flatMap(look -> look.reading().until().stream())
        .min(LocalDate::compareTo);
  }

  private List<Look> looks() {
    var looks = new ArrayList<Look>();
    looks.add(sponsorLeft());
    looks.add(event(Telltale.COMPETITOR_EVALUATED, COMPETITOR_DAYS, COMPETITION));
    looks.add(event(Telltale.COMPANY_SOLD, SALE_DAYS, SALE));
    looks.add(collapse());
    looks.add(silence());
    looks.add(pulse());
    looks.add(
        new Look(Telltale.GAVE_NOTICE, evidence.deals().notice(), "their contract is cancelled"));
    looks.add(overdue());
    return looks;
  }

  private Look sponsorLeft() {
    var gone = evidence.people().goneSince(ContactRole.SPONSOR);
    return new Look(
        Telltale.SPONSOR_LEFT,
        Reading.when(gone.isPresent()),
        "their sponsor left" + gone.map(day -> " on " + day).orElse(""));
  }

  private Look event(Telltale telltale, int days, Set<Kind> kinds) {
    var latest = evidence.news().latest(kinds);
    return new Look(
        telltale,
        latest.map(fact -> Reading.fresh(1, fact.day(), days, today)).orElse(Reading.none()),
        latest.map(Telltales::noted).orElse(""));
  }

  private static String noted(Fact<CorporateEventNoted> fact) {
    var event = fact.signal().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return event + " noted on " + fact.day();
  }

  private Look collapse() {
    var reading = evidence.usage().collapse(today);
    var percent = Math.round(reading.value().orElse(0));
    return new Look(
        Telltale.USAGE_COLLAPSED, reading, "use is at " + percent + " % of four weeks ago");
  }

  private Look silence() {
    var last = evidence.usage().lastUsed();
    return new Look(
        Telltale.WENT_SILENT,
        evidence.usage().unusedFor(SILENT_DAYS, today),
        last.map(day -> "nobody has used it since " + day).orElse("nobody has ever used it"));
  }

  private Look pulse() {
    var reading = evidence.opinions().pulse(today);
    var lowest = reading.value().orElse(0) == 1;
    return new Look(
        Telltale.PULSE_LOWEST,
        lowest ? reading : Reading.none().until(reading.until()),
        "their CSM's pulse is 1 of 5");
  }

  private Look overdue() {
    var weeks = evidence.invoices().weeksOverdue(today).value().orElse(0);
    return new Look(
        Telltale.PAYMENT_STOPPED,
        evidence.invoices().overdueBy(OVERDUE_DAYS, today),
        "the oldest unpaid invoice is %.0f weeks overdue".formatted(weeks));
  }
}
