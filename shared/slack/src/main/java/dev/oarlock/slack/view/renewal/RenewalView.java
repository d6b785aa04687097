package dev.oarlock.slack.view.renewal;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.contract.reconciliation.ContractNotice;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.revenue.ledger.RevenueLedger;
import dev.oarlock.domain.revenue.ledger.RevenueLine;
import dev.oarlock.domain.revenue.renewal.TermEvents;
import dev.oarlock.domain.revenue.renewal.UnpackedRenewal;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.transition.netting.NettedDay;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.card.CardElement.SmallPrint;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.TermText;
import dev.oarlock.slack.view.contract.ContradictionLine;
import dev.oarlock.slack.view.contract.NoCustomerNote;
import dev.oarlock.slack.view.contract.WorthLine;
import dev.oarlock.slack.view.loss.LossSection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The answer to `/renewal NAME`: what is up for renewal and what is known of it, and the last
/// renewal taken apart. Soon after a renewal it comes first, otherwise what is ahead.
public record RenewalView(
    AccountState state, LocalDate today, Collection<LoggedSignal> log, ReasonCatalog reasons) {
  /// What the button to it is called in Slack's payloads; its value is the account's id.
  public static final String SHOW = "renewal.show";

  private static final int NEWS_DAYS = 60;

  public Card card() {
    var unpacked =
        UnpackedRenewal.latest(
            contracts(), today, (some, on) -> new NettedDay(state.facts(), on, today).eveOf(some));
    var noCustomer = NoCustomerNote.of(state, today);
    if (noCustomer.isPresent()) {
      return withoutCustomer(noCustomer.get(), unpacked);
    }
    return contracts().standing(today) == AccountStanding.UNKNOWN
        ? Card.saying(text("No contract of {0} is known.", Mrkdwn.escape(state.name())))
        : ofCustomer(unpacked);
  }

  private AccountContracts contracts() {
    return AccountContracts.of(state.facts());
  }

  private Card withoutCustomer(String note, Optional<UnpackedRenewal> unpacked) {
    return Card.titled(text("{0}: nothing to renew", state.name()))
        .say(note)
        .then(lost())
        .then(unpacked.map(this::unpacked).orElse(List.of()));
  }

  private Card ofCustomer(Optional<UnpackedRenewal> unpacked) {
    var ahead = new RenewalAhead(contracts(), ContractNotice.of(state.facts(), today), today);
    var last = unpacked.map(this::unpacked).orElseGet(this::neverRenewed);
    var isNews =
        unpacked.filter(it -> it.terms().on().isAfter(today.minusDays(NEWS_DAYS))).isPresent();
    var headline =
        isNews ? new RenewalHeadline(unpacked.orElseThrow(), today).sentence() : ahead.headline();
    var card = Card.titled(state.name() + ": " + headline).say(paused());
    return (isNews
            ? card.then(last).then(ahead(ahead, unpacked))
            : card.then(ahead(ahead, unpacked)).then(last))
        .then(lost());
  }

  private List<CardElement> lost() {
    return new LossSection(state, log, today).in(reasons);
  }

  private Optional<String> paused() {
    return contracts().standing(today) == AccountStanding.PAUSED
        ? Optional.of(text("*Paused:* they pay nothing now, and have not left."))
        : Optional.empty();
  }

  private List<CardElement> ahead(RenewalAhead ahead, Optional<UnpackedRenewal> unpacked) {
    var elements = new ArrayList<CardElement>();
    elements.add(BulletList.of(text("*Up for renewal*"), ahead.lines()));
    elements.add(
        new CardElement.FactList(
            List.of(
                new LabeledFact(text("Worth"), WorthLine.of(state, today)),
                new LabeledFact(
                    text("Owner"), OwnerText.of(AccountProfile.of(state.facts()).csm())))));
    ContradictionLine.of(state, today)
        .ifPresent(doubt -> elements.add(new TextParagraph(text("*In doubt:* {0}.", doubt))));
    new ForecastComparisonLine(state, today)
        .lineWithCommand()
        .ifPresent(
            line -> elements.add(new TextParagraph(text("*Forecast of churn:* {0}.", line))));
    var since = termStart(unpacked);
    since.ifPresent(start -> elements.add(happened(start)));
    return elements;
  }

  /// The start of the term that runs: of the last renewal, else of the time as a customer.
  private Optional<LocalDate> termStart(Optional<UnpackedRenewal> unpacked) {
    return unpacked
        .map(it -> it.terms().on().isAfter(today) ? it.terms().lastStart() : it.terms().on())
        .or(() -> contracts().spells().latestStart(today));
  }

  private BulletList happened(LocalDate since) {
    var events = TermEvents.of(log, since, today);
    var lines = new TermEventLines(state, events).lines(revenueSince(since));
    return BulletList.of(
        text(
            "*Since {0}*{1}",
            DayText.of(since), lines.isEmpty() ? text(": nothing was told.") : ""),
        lines);
  }

  private List<RevenueLine> revenueSince(LocalDate since) {
    return RevenueLedger.of(contracts(), today).lines().stream()
        .filter(it -> it.day().isAfter(since))
        .toList();
  }

  private List<CardElement> neverRenewed() {
    return List.of(
        new TextParagraph(
            contracts()
                .nextRenewal(today)
                .filter(Renewal::monthToMonth)
                .map(it -> text("none to unpack; it {0}", new TermText(it).goesOn()))
                .map(text -> text("*Renewals so far:* {0}.", text))
                .orElse(text("*Renewals so far:* none. The first term still runs."))));
  }

  private List<CardElement> unpacked(UnpackedRenewal renewal) {
    var tables = new RenewalTables(renewal);
    var headline = new RenewalHeadline(renewal, today);
    var elements = new ArrayList<CardElement>();
    elements.add(
        new TextParagraph(
            text(
                "*Latest renewal:* {0}. {1}", Mrkdwn.escape(headline.sentence()), terms(renewal))));
    elements.add(tables.products());
    var movements = headline.movements();
    if (!movements.isEmpty()) {
      elements.add(BulletList.of(text("*What moved*"), movements));
    }
    elements.addAll(tables.reconciliations());
    within(renewal).ifPresent(elements::add);
    elements.add(
        new SmallPrint(
            text(
                "Last term as it was on {0}, this one as it began. Prices are after discount."
                    + " Definitions: docs/metrics.md.",
                compared(renewal))));
    return elements;
  }

  private static String compared(UnpackedRenewal renewal) {
    var day = renewal.terms().compared();
    return day.equals(renewal.terms().on().minusDays(1))
        ? text("its last day")
        : text("{0}, before the swap that this renewal completes", DayText.of(day));
  }

  private static String terms(UnpackedRenewal renewal) {
    var terms = renewal.terms();
    return text(
        "Contract {0} for {1}{2}.{3}",
        EnglishPhrases.join(terms.contracts().stream().map(Mrkdwn::code).toList()),
        TermText.length(terms.length()),
        terms.daysLate() == 0 ? "" : text(", signed {0 day} late", terms.daysLate()),
        terms.others().isEmpty()
            ? ""
            : text(
                " Not part of it, and not compared: {0}{1}",
                EnglishPhrases.join(terms.others().stream().limit(8).map(Mrkdwn::code).toList()),
                terms.others().size() > 8 ? text(" and others.") : "."));
  }

  private Optional<BulletList> within(UnpackedRenewal renewal) {
    return renewal.within().isEmpty()
        ? Optional.empty()
        : Optional.of(
            BulletList.of(
                text("*Changed inside the last term, and in its last day's figures*"),
                TermEventLines.revenue(renewal.within())));
  }
}
