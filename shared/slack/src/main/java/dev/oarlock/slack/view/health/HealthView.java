package dev.oarlock.slack.view.health;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.invoice.AccountInvoices;
import dev.oarlock.domain.risk.reason.ChurnDiagnosis;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AccountSummary;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.health.SeasonText;
import dev.oarlock.slack.view.contract.ContradictionLine;
import dev.oarlock.slack.view.contract.LicenceLine;
import dev.oarlock.slack.view.contract.NoCustomerNote;
import dev.oarlock.slack.view.contract.OneTimeLine;
import dev.oarlock.slack.view.contract.OpenInvoiceLine;
import dev.oarlock.slack.view.contract.RenewalLine;
import dev.oarlock.slack.view.contract.WorthLine;
import dev.oarlock.slack.view.forecast.ForecastSection;
import dev.oarlock.slack.view.portfolio.FamilyLine;
import dev.oarlock.slack.view.renewal.ForecastComparisonLine;
import dev.oarlock.slack.view.risk.LikelyReasonLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The answer to `/health NAME`, on one screen: how an account is, why, what is at stake, what
/// comes next and what to do. What that is made of stands behind *Details* ([AccountDetailView]).
public final class HealthView {
  /// What the Share button is called in Slack's payloads; its value is the account's id.
  public static final String SHARE = "health.share";

  /// What the other buttons are called; their value is the account's id too.
  public static final String WHY = "health.why";

  public static final String WHAT_IF = "health.if";
  public static final String DETAILS = "health.details";

  /// Beside so many more than most the curve has room, and three reasons have.
  private static final int CURVE_BESIDE = 1;

  private static final int REASONS_BESIDE = 2;

  private HealthView() {}

  /// A state of which nothing is known but itself.
  public static Card of(AccountState state, LocalDate today) {
    return of(AccountInContext.withoutContext(state, today));
  }

  /// For the one who asked, with buttons to ask on and to share it.
  public static Card of(AccountInContext account) {
    var id = account.state().id().value();
    var details = new CardButton(DETAILS, text("Details"), id);
    var why = new CardButton(WHY, text("Why did it move?"), id);
    var whatIf = new CardButton(WHAT_IF, text("What would help?"), id);
    var share = new CardButton(SHARE, text("Share in this channel"), id);
    return DepartedCustomerView.of(account)
        .map(departed -> departed.buttons(details, why, share))
        .orElseGet(() -> currentCard(account).buttons(details, why, whatIf, share));
  }

  /// For a whole channel, shared by a Slack user.
  public static Card shared(AccountInContext account, String user) {
    return DepartedCustomerView.of(account)
        .orElseGet(() -> currentCard(account))
        .smallPrint(text("Shared by <@{0}>.", Mrkdwn.escape(user)));
  }

  /// What gives way where a card would not be seen at once, one after the other; *Details* has it.
  private enum CardRoom {
    WHOLE,
    WITHOUT_SIDE_FACTS,
    BRIEF,
    WITHOUT_FAMILY,
    SHORTENED
  }

  private static Card currentCard(AccountInContext account) {
    return Stream.of(CardRoom.values())
        .map(room -> currentCard(account, room))
        .filter(ScreenLines::fit)
        .findFirst()
        .orElseGet(() -> currentCard(account, CardRoom.SHORTENED));
  }

  private static Card currentCard(AccountInContext account, CardRoom room) {
    var isBrief = room.compareTo(CardRoom.BRIEF) >= 0;
    var isShortened = room == CardRoom.SHORTENED;
    var state = account.state();
    var summary = AccountSummary.of(state, account.today());
    var score = new ScoreSection(state, account.today());
    var noCustomer = NoCustomerNote.of(state, account.today());
    var facts = facts(account, summary);
    var more = moreThanMost(account, facts);
    return Card.titled(score.headline(summary.name()))
        .say(score.currentScore())
        .with(isBrief || more > CURVE_BESIDE ? Optional.empty() : score.sparkline())
        .say(noCustomer.isPresent() ? Optional.empty() : season(account, isShortened))
        .with(score.reasons(isBrief ? 1 : Math.max(otherLines(account), more - REASONS_BESIDE)))
        .say(
            account
                .family()
                .filter(_ -> room.compareTo(CardRoom.WITHOUT_FAMILY) < 0)
                .map(it -> text("*Family:* {0}", new FamilyLine(it).line())))
        .facts(
            room == CardRoom.WHOLE
                ? facts
                : facts.stream()
                    .filter(HealthView::isMain)
                    .map(fact -> isShortened ? ScreenLines.inOneLine(fact) : fact)
                    .toList())
        .say(noCustomer.map(said -> "*" + said + "*").orElseGet(() -> forecast(account, room)))
        .then(noCustomer.isPresent() ? List.of() : advice(account, score))
        .smallPrint(score.freshness());
  }

  /// What not every card has above its facts and under its chance, a line each.
  private static int otherLines(AccountInContext account) {
    var forecasts = new ForecastComparisonLine(account.state(), account.today()).lineIfStated();
    return (int)
        Stream.of(account.family(), season(account, true), forecasts)
            .filter(Optional::isPresent)
            .count();
  }

  /// How many of what would take the card off one screen, so that the curve gives way and then the
  /// reasons do: those lines, the rows of facts after the second, and why it is at risk all the
  /// same.
  private static int moreThanMost(AccountInContext account, List<LabeledFact> facts) {
    var rows = (facts.size() + 1) / 2;
    var although = althoughAtRisk(account, true).isEmpty() ? 0 : 1;
    return otherLines(account) + Math.max(0, rows - 2) + although;
  }

  private static String althoughAtRisk(AccountInContext account, boolean inShort) {
    var forecast = new ForecastSection(account.state().forecast(), account.today());
    return account
        .state()
        .risk()
        .episode()
        .map(_ -> inShort ? forecast.althoughAtRiskInShort() : forecast.althoughAtRisk())
        .orElse("");
  }

  private static boolean isMain(LabeledFact fact) {
    return !fact.label().equals(text("One-time")) && !fact.label().equals(text("Surveys"));
  }

  private static Optional<String> season(AccountInContext account, boolean inShort) {
    var facts = account.state().facts();
    return inShort
        ? SeasonText.brief(facts, account.today())
        : SeasonText.of(facts, account.today());
  }

  private static String forecast(AccountInContext account, CardRoom room) {
    var forecast = new ForecastSection(account.state().forecast(), account.today());
    return forecast.inOneLine()
        + althoughAtRisk(account, room.compareTo(CardRoom.BRIEF) >= 0)
        + new ForecastComparisonLine(account.state(), account.today())
            .lineIfStated()
            .filter(_ -> room != CardRoom.SHORTENED)
            .map(line -> text("\n*Forecasts:* {0}.", line))
            .orElse("");
  }

  private static boolean isOnTrial(AccountInContext account) {
    return AccountContracts.of(account.state().facts()).standing(account.today())
        == AccountStanding.TRIAL;
  }

  private static List<LabeledFact> facts(AccountInContext account, AccountSummary summary) {
    var licences = LicenceLine.of(account.state(), account.today());
    var invoices = overdueInvoices(account);
    return Stream.of(
            Stream.of(
                new LabeledFact(text("Worth"), WorthLine.of(account.state(), account.today())),
                new LabeledFact(
                    isOnTrial(account) ? text("Trial ends") : text("Renewal"),
                    RenewalLine.of(account.state(), account.today())),
                new LabeledFact(text("Owner"), OwnerText.of(summary.csm()))),
            licences.map(line -> new LabeledFact(text("Licences"), line)).stream(),
            ContradictionLine.of(account.state(), account.today()).stream()
                .map(line -> new LabeledFact(text("In doubt"), line)),
            OneTimeLine.of(account.state(), account.today()).stream()
                .map(line -> new LabeledFact(text("One-time"), line)),
            invoices.map(line -> new LabeledFact(text("Invoices"), line)).stream(),
            SurveyLine.of(account.state(), account.today()).stream()
                .map(line -> new LabeledFact(text("Surveys"), line)))
        .flatMap(it -> it)
        .toList();
  }

  /// What is open and not due yet is no news on one screen.
  private static Optional<String> overdueInvoices(AccountInContext account) {
    var facts = account.state().facts();
    var overdue = AccountEvidence.of(facts).payments().oldestOverdue(account.today());
    var old = AccountInvoices.of(facts).unsettledOn(account.today()).findAny();
    return overdue.isPresent() || old.isPresent()
        ? OpenInvoiceLine.brief(account.state(), account.today())
        : Optional.empty();
  }

  private static List<TextParagraph> advice(AccountInContext account, ScoreSection score) {
    var state = account.state();
    var diagnosis = ChurnDiagnosis.of(state.facts(), account.today(), state.forecast().drivers());
    var reason = new LikelyReasonLine(state, diagnosis);
    return Stream.concat(
            reason.line().stream(),
            Stream.of(
                text(
                    "*Suggested next step:* {0}", score.nextStep(diagnosis, reason.namesReason()))))
        .map(TextParagraph::new)
        .toList();
  }
}
