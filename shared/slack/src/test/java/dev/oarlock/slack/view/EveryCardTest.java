package dev.oarlock.slack.view;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.contract.renewal.OverdueRenewal;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.naming.AccountTraits;
import dev.oarlock.domain.account.naming.NameMatch;
import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.history.AsOfComparison;
import dev.oarlock.domain.history.AsOfComparison.Perspective;
import dev.oarlock.domain.history.ChangeExplanation;
import dev.oarlock.domain.learning.drift.DriftReport;
import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.domain.portfolio.board.BoardPack;
import dev.oarlock.domain.portfolio.board.DigestReport.BoardReport;
import dev.oarlock.domain.portfolio.board.DigestReport.WeekReport;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.portfolio.bridge.ActualChurn;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeLine;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeReason;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ForecastTotals;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.OtherLines;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ReasonTotal;
import dev.oarlock.domain.portfolio.digest.DigestSection;
import dev.oarlock.domain.portfolio.digest.DigestTotals;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.portfolio.digest.entry.BandCount;
import dev.oarlock.domain.portfolio.digest.entry.DataQualitySummary;
import dev.oarlock.domain.portfolio.digest.entry.DecisionQueue;
import dev.oarlock.domain.portfolio.digest.entry.DecisionQueue.PendingDecision;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.entry.LateRenewal;
import dev.oarlock.domain.portfolio.digest.entry.OverrideAccuracy;
import dev.oarlock.domain.portfolio.digest.entry.OverrideAccuracy.AccuracyTally;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.domain.portfolio.digest.entry.RiskCrossing;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.domain.portfolio.digest.entry.UnscoredCounts;
import dev.oarlock.domain.portfolio.digest.marble.JarMarble;
import dev.oarlock.domain.portfolio.digest.marble.MarbleJar;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.portfolio.digest.revenue.NoticeGiven;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue.OpeningCustomers;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueChanges;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueContraction;
import dev.oarlock.domain.portfolio.digest.revenue.RiskRevenueBridge;
import dev.oarlock.domain.portfolio.digest.revenue.WeekRevenue;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.BrierScores;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.GroupAccuracy;
import dev.oarlock.domain.portfolio.snapshot.IntervalAccuracy;
import dev.oarlock.domain.renewal.CategoryThresholds;
import dev.oarlock.domain.renewal.RenewalEstimate;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.whatif.AccountLever;
import dev.oarlock.domain.whatif.ChurnReduction;
import dev.oarlock.domain.whatif.ImprovementOptions;
import dev.oarlock.domain.whatif.WhatIfAssumption;
import dev.oarlock.domain.whatif.WhatIfComparison;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.testing.AcmeState;
import dev.oarlock.slack.testing.CardContract;
import dev.oarlock.slack.text.GuideLinks;
import dev.oarlock.slack.view.accuracy.AccuracyView;
import dev.oarlock.slack.view.accuracy.PastForecastSection;
import dev.oarlock.slack.view.board.BoardPackView;
import dev.oarlock.slack.view.digest.DigestReplyView;
import dev.oarlock.slack.view.digest.DigestThread;
import dev.oarlock.slack.view.digest.DigestView;
import dev.oarlock.slack.view.explanation.AsOfView;
import dev.oarlock.slack.view.explanation.ScoreChangeView;
import dev.oarlock.slack.view.explanation.WhatIfView;
import dev.oarlock.slack.view.forecast.ForecastView;
import dev.oarlock.slack.view.health.AccountDetailView;
import dev.oarlock.slack.view.health.AccountInContext;
import dev.oarlock.slack.view.health.AlreadySharedView;
import dev.oarlock.slack.view.health.HealthView;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.help.ForecastHelpView;
import dev.oarlock.slack.view.help.ForecastMethodView;
import dev.oarlock.slack.view.help.HealthHelpView;
import dev.oarlock.slack.view.lookup.AccountChoiceView;
import dev.oarlock.slack.view.lookup.AccountNotFoundView;
import dev.oarlock.slack.view.lookup.NearestAccountNote;
import dev.oarlock.slack.view.operations.AnomalyView;
import dev.oarlock.slack.view.operations.ModelDriftView;
import dev.oarlock.slack.view.renewal.DecisionQueueView;
import dev.oarlock.slack.view.revenue.BridgeView;
import dev.oarlock.slack.view.risk.ChurnReasonsView;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What stands in the blocks of a card stands in its text, whichever view made it. The other views'
/// tests check the same of the cards that they read.
class EveryCardTest {
  private static final LocalDate TODAY = AcmeState.TODAY;
  private static final GuideLinks GUIDES =
      new GuideLinks(Optional.of("https://docs.example.com/oarlock"));
  private static final String NAME = "A&B <Söhne>";
  private static final AccountState ACME =
      AcmeState.with(
          new ContactChanged("kim", ContactRole.SPONSOR, ContactChanged.Movement.LEFT),
          new CorporateEventNoted(CorporateEventNoted.Kind.COMPETITOR_EVALUATION));
  private static final DigestAccount ACCOUNT =
      new DigestAccount(
          AcmeState.ID,
          NAME,
          Optional.of(new Csm("dana")),
          euros(12_400),
          AccountStanding.CUSTOMER);
  private static final CalendarQuarter QUARTER = new CalendarQuarter(2026, 4);

  static Map<String, Card> cards() {
    var cards = new TreeMap<String, Card>();
    cards.put(
        "health",
        NearestAccountNote.above(
            HealthView.of(AccountInContext.withoutContext(ACME, TODAY)),
            "acmee",
            accounts().getFirst()));
    cards.put(
        "shared", HealthView.shared(AccountInContext.withoutContext(ACME, TODAY), "U2CERLKJA"));
    cards.put(
        "details", AccountDetailView.of(AccountInContext.withoutContext(ACME, TODAY), GUIDES));
    cards.put("forecast method", ForecastMethodView.of(GUIDES));
    cards.put("already shared", AlreadySharedView.of());
    cards.put("reasons", ChurnReasonsView.of(ACME, TODAY, PlayCatalog.shipped()));
    cards.put("forecast", ForecastView.of(ACME, ChurnReduction.of(baseline()), GUIDES));
    cards.put("no forecast", ForecastView.churned(NAME, "Churned on 20 Nov 2026."));
    cards.put("what if", WhatIfView.of(NAME, whatIf()));
    cards.put(
        "what would help",
        WhatIfView.of(NAME, ACME.assessment(), ImprovementOptions.of(baseline())));
    cards.put(
        "as of",
        new AsOfView(NAME, Optional.empty(), Optional.of(TODAY.minusDays(400))).of(asOf()));
    cards.put("why", new ScoreChangeView(ACME, TODAY).since("your last look on 3 Nov 2026", why()));
    cards.put("bridge", BridgeView.of(bridge(), ReasonCatalog.shipped()));
    cards.put(
        "accuracy",
        PastForecastSection.appendTo(
            AccuracyView.noModel(AnnualBaseRate.stated(0.1)), List.of(pastForecast())));
    cards.put(
        "digest",
        DigestView.withPostButton(
            week(new DigestVersion.Leadership()), new DigestVersion.Leadership(), "#leads"));
    cards.put("digest of a book", week(new DigestVersion.Book(new Csm("<dana>"))));
    cards.put("digest of a segment", week(new DigestVersion.OfSegment(new Segment("<SMB>"))));
    DigestThread.of(report(new DigestVersion.Leadership()))
        .forEach(table -> cards.put("digest thread " + table.name(), table.card()));
    cards.put(
        "board pack",
        BoardPackView.of(
            new BoardReport(
                board(), QuarterOutlook.unknown(), ReasonCatalog.shipped(), Optional.empty())));
    cards.put("digest unknown", DigestReplyView.unknown("segment", "<x>", List.of("<SMB>")));
    cards.put("digest for leads", DigestReplyView.forLeads());
    cards.put("digest of nobody", DigestReplyView.notAnOwner());
    cards.put("digest ahead", DigestReplyView.ahead(new CalendarQuarter(2031, 1)));
    cards.put("decisions", DecisionQueueView.of(decisions()));
    cards.put("drift", ModelDriftView.of(drift()));
    cards.put("anomaly", AnomalyView.of(anomaly()));
    cards.put("help", HealthHelpView.of(accounts()));
    cards.put("forecast help", ForecastHelpView.of(accounts()));
    cards.put(
        "choice",
        AccountChoiceView.of(
            "`a*`", new NameMatch.Ambiguous(accounts(), false), AccountChoiceView.CHOOSE));
    cards.put(
        "nothing noted",
        AccountChoiceView.nothingNoted(
            "a", new NameMatch.Ambiguous(accounts(), false), AccountChoiceView.CHOOSE));
    cards.put(
        "perhaps",
        AccountNotFoundView.nothingNoted("a", accounts().getFirst(), AccountChoiceView.CHOOSE));
    cards.put("not found", AccountNotFoundView.of("<a>", accounts(), AccountChoiceView.CHOOSE));
    cards.put("error", ErrorView.failed("6f1c1d0e"));
    cards.put("digest failed", DigestReplyView.failed("#leads", "not_in_channel"));
    cards.put("digest delayed", DigestReplyView.delayed("#leads"));
    cards.put("digest unanswered", DigestReplyView.unanswered("#leads"));
    cards.put("digest broken", DigestReplyView.broken());
    return cards;
  }

  static Stream<String> names() {
    return cards().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theTextSaysWhatTheBlocksShow(String name) {
    CardContract.check(cards().getOrDefault(name, AlreadySharedView.of()));
  }

  private static MultiCurrencyAmount euros(long euros) {
    return MultiCurrencyAmount.of(Money.of(100 * euros, "EUR"));
  }

  private static List<NamedAccount> accounts() {
    return List.of(
        new NamedAccount(
            AcmeState.ID,
            NAME,
            List.of("ab"),
            List.of("<b>"),
            List.of("<c>"),
            new AccountTraits(new Segment("Mid & market"), Optional.of("<r>"), Optional.empty())));
  }

  private static WhatIfComparison.AccountBaseline baseline() {
    return new WhatIfComparison.AccountBaseline(
        ACME.facts(),
        ACME.assessment(),
        Scorecard.shipped(),
        HazardModel.expert(new Probability(0.1)));
  }

  private static WhatIfComparison whatIf() {
    var result = new WhatIfComparison.ScenarioResult(ACME.assessment(), ACME.forecast());
    return new WhatIfComparison(
        new WhatIfAssumption.LeverAssumption(AccountLever.OPEN_TICKETS, 0),
        result,
        result,
        ACME.history().latestChange());
  }

  private static AsOfComparison asOf() {
    var side = new Perspective(ACME.assessment(), ACME.forecast(), false);
    return new AsOfComparison(TODAY.minusDays(30), Optional.empty(), Optional.of(side));
  }

  private static ChangeExplanation why() {
    var change = ACME.history().latestChange().orElseThrow();
    var trend = List.of(OptionalInt.of(68), OptionalInt.empty(), OptionalInt.of(31));
    return new ChangeExplanation(
        change,
        change.lines().stream()
            .map(it -> new ChangeExplanation.ExplainedLine(it, List.of(), trend))
            .toList());
  }

  private static ForecastBridge bridge() {
    var line =
        new BridgeLine(
            AcmeState.ID,
            NAME,
            BridgeReason.CHURNED,
            euros(4_000),
            euros(1_000),
            euros(5_000),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new ForecastBridge(
        QUARTER,
        TODAY.minusDays(7),
        "2026-10",
        TODAY,
        "2026-11",
        new ForecastTotals(euros(1_000), euros(1_100), euros(1_200)),
        new ForecastTotals(euros(5_000), euros(5_100), euros(5_200)),
        List.of(line),
        new OtherLines(0, MultiCurrencyAmount.zero()),
        List.of(new ReasonTotal(BridgeReason.CHURNED, 1, euros(4_000))),
        new ActualChurn(List.of(new ActualChurn.ReasonLoss("competitor", false, 1, euros(5_000)))));
  }

  private static ForecastAccuracy pastForecast() {
    var row =
        new GroupAccuracy(
            "dana",
            40,
            3,
            2,
            euros(900),
            euros(800),
            euros(850),
            euros(700),
            new BrierScores(0.031, 0.028, 0.027));
    return new ForecastAccuracy(
        QUARTER,
        TODAY.minusDays(90),
        "2026-08",
        row,
        List.of(row),
        Optional.of(new IntervalAccuracy(new LossInterval(euros(100), euros(2_000)), 0, euros(0))));
  }

  private static DecisionQueue decisions() {
    var forecasts =
        new RenewalForecasts(
            TODAY,
            LocalDate.parse("2027-03-14"),
            euros(12_400),
            new RenewalEstimate(new Probability(0.62), euros(12_400)),
            Optional.of(PredictionInterval.of(0.44, 0.78)),
            Optional.empty(),
            Optional.empty(),
            new CategoryThresholds(10, 40),
            true);
    return new DecisionQueue(TODAY, List.of(new PendingDecision(ACCOUNT, forecasts)));
  }

  private static PortfolioDigest digest() {
    var risk =
        new RiskCrossing(
            ACCOUNT,
            OptionalInt.of(61),
            OptionalInt.of(34),
            ACME.risk().episode(),
            Optional.empty());
    var due =
        new RenewalDue(ACCOUNT, TODAY.plusDays(40), euros(12_400), new Probability(0.25), false);
    var overdue =
        new OverdueRenewal(TODAY.minusDays(5), List.of("K-1"), euros(12_400), TODAY.plusDays(55));
    var late = new LateRenewal(ACCOUNT, overdue, new Probability(0.34));
    return new PortfolioDigest(
        TODAY,
        new CurrencyOrder(List.of(Currency.getInstance("EUR"))),
        decisions(),
        new RiskRevenueBridge(
            euros(90_000), euros(1_000), euros(12_400), euros(0), euros(0), euros(13_400)),
        new RevenueChanges(week(), quarter()),
        List.of(risk),
        List.of(risk),
        List.of(new LostCustomer(ACCOUNT, Optional.empty())),
        List.of(new NoticeGiven(ACCOUNT, TODAY.plusDays(40), Optional.of("price & <fit>"))),
        List.of(
            new RevenueContraction(
                ACCOUNT,
                euros(80),
                Optional.of(TODAY.plusDays(3)),
                euros(20),
                List.of("<analytics>"),
                false,
                List.of())),
        List.of(new ScoreMover(ACCOUNT, 61, 34, Optional.empty())),
        List.of(due),
        List.of(late),
        List.of(new AccountWin(ACCOUNT, new Win.FirstValue(34))),
        totals(),
        MarbleJar.of(TODAY, List.of(new JarMarble(TODAY, JarMarble.MarbleKind.LOST))),
        List.of(new BandCount(Band.RED, 1, 2), new BandCount(Band.GREEN, 7, 6)),
        new PortfolioBreakdown(PortfolioDimension.SEGMENT, List.of(), 0),
        List.of(),
        new OverrideAccuracy(
            List.of(new AccuracyTally("dana", 2, 3)), List.of(new AccuracyTally("seasonal", 2, 3))),
        new DataQualitySummary(1, 2, 7, new UnscoredCounts(3, 4, 5, 6)));
  }

  private static DigestTotals totals() {
    return new DigestTotals(
        Arrays.stream(DigestSection.values()).collect(Collectors.toMap(it -> it, _ -> 1)),
        1,
        euros(3_100),
        euros(12_400));
  }

  private static Card week(DigestVersion version) {
    return DigestView.of(report(version), GUIDES);
  }

  private static WeekReport report(DigestVersion version) {
    return new WeekReport(
        version, digest(), QuarterOutlook.unknown(), ReasonCatalog.shipped(), Optional.empty());
  }

  private static BoardPack board() {
    var left = new AccountChurn(TODAY, euros(12_400), Optional.of("price & <fit>"), false, true);
    return new BoardPack(
        CalendarQuarter.of(TODAY),
        TODAY,
        new CurrencyOrder(List.of(Currency.getInstance("EUR"), Currency.getInstance("USD"))),
        List.of(quarter(), quarter()),
        List.of(new LostCustomer(ACCOUNT, Optional.of(left))));
  }

  private static WeekRevenue week() {
    var moved = quarter();
    return new WeekRevenue(moved.opening().minus(euros(7)), euros(7), euros(0), moved);
  }

  private static PeriodRevenue quarter() {
    var movements =
        Map.of(RevenueCategory.NEW, euros(100), RevenueCategory.CANCELLATION, euros(-12_400));
    return new PeriodRevenue(
        new RevenuePeriod(TODAY.minusDays(6), TODAY),
        euros(90_000),
        movements,
        euros(77_700),
        new OpeningCustomers(12, 11, 12, euros(77_600), euros(-12_400)));
  }

  private static DriftReport drift() {
    return new DriftReport(
        TODAY,
        List.of(
            new DriftReport.Finding.DriverShift(Driver.SPONSOR, 0.31),
            new DriftReport.Finding.CalibrationShift(3.5, 9),
            new DriftReport.Finding.BaseRateShift(0.01, 0.02)));
  }

  private static MassShift anomaly() {
    var shift = new MeasureShift(Measure.LICENCES_ACTIVE, MeasureShift.Direction.DOWN);
    return new MassShift(shift, TODAY, 31, 38, 0.05, 1.2e-34);
  }
}
