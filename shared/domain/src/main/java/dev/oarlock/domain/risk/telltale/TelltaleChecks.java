package dev.oarlock.domain.risk.telltale;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.business.EventEvidence;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.LatestDay;
import dev.oarlock.domain.account.evidence.reading.ReadingBasis;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.invoice.Invoice;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/// The check for each telltale sign: which evidence is read for it, and the phrase that says what
/// was found.
record TelltaleChecks(AccountEvidence evidence, LocalDate today) {

  /// A sign to check, its reading, and the phrase for its evidence, which is made for a sign alone
  /// that is there: most never are, and all are looked for on each day that is tried.
  record TelltaleCheck(Telltale telltale, EvidenceReading reading, Supplier<String> evidence) {
    boolean isDetected() {
      return reading.isPresent();
    }
  }

  /// Those of an account on any day; of the day asked for last they are kept.
  static LatestDay<List<TelltaleCheck>> of(Facts facts) {
    return facts
        .view(KnownChecks.class, all -> new KnownChecks(on(AccountEvidence.of(all))))
        .byDay();
  }

  /// The same from evidence already at hand.
  static LatestDay<List<TelltaleCheck>> on(AccountEvidence evidence) {
    return new LatestDay<>(day -> new TelltaleChecks(evidence, day).all());
  }

  private record KnownChecks(LatestDay<List<TelltaleCheck>> byDay) {}

  private List<TelltaleCheck> all() {
    var checks = new ArrayList<TelltaleCheck>();
    checks.add(sponsorLeft());
    var events = evidence.events();
    checks.add(
        event(
            Telltale.COMPETITOR_EVALUATED,
            events.competitorEvaluated(today),
            EventEvidence.COMPETITION));
    checks.add(event(Telltale.COMPANY_SOLD, events.companySold(today), EventEvidence.SALE));
    checks.add(collapse());
    checks.add(silence());
    checks.add(neverUsed());
    checks.add(notLive());
    checks.add(pulse());
    checks.add(
        new TelltaleCheck(
            Telltale.GAVE_NOTICE,
            evidence.growth().noticeGiven(today),
            () -> phrase("their contract is cancelled")));
    checks.add(noticeInDoubt());
    checks.add(overdue());
    checks.add(writtenOff());
    return checks;
  }

  private TelltaleCheck sponsorLeft() {
    var vacant = evidence.contacts().vacantSince(ContactRole.SPONSOR);
    return new TelltaleCheck(
        Telltale.SPONSOR_LEFT,
        EvidenceReading.indicator(vacant.isPresent()),
        () ->
            vacant
                .map(day -> phrase("their sponsor left on {0}", day))
                .orElse(phrase("their sponsor left")));
  }

  private TelltaleCheck event(Telltale telltale, EvidenceReading reading, Set<Kind> kinds) {
    return new TelltaleCheck(
        telltale,
        reading,
        () -> evidence.events().latestEvent(kinds).map(TelltaleChecks::noted).orElse(""));
  }

  private static String noted(Fact<CorporateEventNoted> fact) {
    var event = fact.signal().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return phrase("{0} noted on {1}", event, fact.day());
  }

  private TelltaleCheck collapse() {
    var reading = evidence.usage().collapse(today);
    return new TelltaleCheck(
        Telltale.USAGE_COLLAPSED,
        reading,
        () -> phrase("use is at {0} % of four weeks ago", Math.round(reading.value().orElse(0))));
  }

  private TelltaleCheck silence() {
    return new TelltaleCheck(
        Telltale.WENT_SILENT,
        evidence.usage().disuse().silent(today),
        () ->
            evidence
                .usage()
                .disuse()
                .lastUsed()
                .map(day -> phrase("nobody has used it since {0}", day))
                .orElse(phrase("nobody has ever used it")));
  }

  private TelltaleCheck neverUsed() {
    return new TelltaleCheck(
        Telltale.NEVER_USED,
        evidence.neverUsed(today),
        () ->
            evidence
                .customerSince()
                .map(day -> phrase("no use has been reported since they signed on {0}", day))
                .orElse(""));
  }

  private TelltaleCheck notLive() {
    var late = evidence.notLive(today);
    return new TelltaleCheck(
        Telltale.NOT_LIVE,
        late,
        () -> phrase("not live {0 day} after the kickoff", Math.round(late.value().orElse(0))));
  }

  private TelltaleCheck pulse() {
    return new TelltaleCheck(
        Telltale.PULSE_LOWEST,
        evidence.sentiment().lowestPulse(today),
        () -> phrase("their CSM's pulse is {0} of 5", 1));
  }

  private TelltaleCheck noticeInDoubt() {
    return new TelltaleCheck(
        Telltale.NOTICE_IN_DOUBT,
        evidence.growth().noticeInDoubt(today),
        () ->
            evidence
                .growth()
                .doubtfulNotice(today)
                .map(it ->
                    phrase(
                        "notice was given for {0!} as of {1}, and no contract of that number is on"
                            + " record",
                        it.contract(), it.effective()))
                .orElse(""));
  }

  private TelltaleCheck overdue() {
    return new TelltaleCheck(
        Telltale.PAYMENT_STOPPED,
        evidence.payments().stopped(today),
        () ->
            overdue(evidence.payments().weeksOverdue(today))
                + evidence.payments().oldestOverdue(today).map(TelltaleChecks::part).orElse(""));
  }

  private TelltaleCheck writtenOff() {
    return new TelltaleCheck(
        Telltale.INVOICE_WRITTEN_OFF,
        evidence.payments().givenUp(today),
        () -> evidence.payments().latestGivenUp(today).map(TelltaleChecks::givenUp).orElse(""));
  }

  private static String part(Invoice invoice) {
    return invoice.percentPaid() == 0 ? "" : phrase(", {0} % of it paid", invoice.percentPaid());
  }

  private static String givenUp(Invoice invoice) {
    return phrase(
        "invoice {0!} was written off on {1}", invoice.number(), invoice.givenUpOn().orElseThrow());
  }

  private static String overdue(EvidenceReading reading) {
    var weeks = Math.round(reading.value().orElse(0));
    return reading.basis() == ReadingBasis.AT_LEAST
        ? phrase("the oldest unpaid invoice is {0 week} or more overdue", weeks)
        : phrase("the oldest unpaid invoice is {0 week} overdue", weeks);
  }
}
