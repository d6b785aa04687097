package dev.oarlock.cli.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted.Kind;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.transition.AccountTransition;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.TransitionResult.Advanced;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import dev.oarlock.slack.text.advice.NextStep;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the cards of the sample book suggest to do next.
class SampleNextStepsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  private static final ScoringModels MODELS =
      new ScoringModels(ScorecardSet.shipped(), HazardModel.expert(new Probability(0.1)));

  @Test
  void noAdviceIsSharedByMoreThanAFifthOfTheBook() {
    var steps = customers().map(SampleNextStepsTest::step).toList();

    var questions =
        steps.stream()
            .collect(Collectors.groupingBy(SampleNextStepsTest::question, Collectors.counting()));

    assertThat(questions.values()).allMatch(count -> count <= steps.size() / 5);
    assertThat(steps).doesNotHaveDuplicates();
  }

  @Test
  void nobodyUnhappyIsAskedToBuy() {
    assertThat(
            customers()
                .filter(state ->
                    state.assessment().band() != Band.GREEN || state.risk().episode().isPresent())
                .map(SampleNextStepsTest::step))
        .noneMatch(step -> step.contains("which team would be next"));
  }

  @Test
  void whoHardlyAsksIsNotAskedWhatTheyAskAgainAndAgain() {
    var aboutFew =
        customers().map(SampleNextStepsTest::step).filter(it -> it.contains(": 0.2 tic"));

    assertThat(aboutFew).allMatch(step -> step.contains("; ask whom they ask when something"));
  }

  @Test
  void whoLooksAtACompetitorIsNotFirstAskedForMoney() {
    var log = new ArrayList<>(Objects.requireNonNull(logs().get("northwind")));
    log.add(today("unpaid", new InvoiceOverdue("I-1", Money.of(1, "USD"), TODAY.minusDays(90))));
    assertThat(step(scored(Map.entry("northwind", log)))).contains("call their finance");

    log.add(today("rival", new CorporateEventNoted(Kind.COMPETITOR_EVALUATION)));
    assertThat(step(scored(Map.entry("northwind", log)))).contains("hope to find elsewhere");
  }

  private static LoggedSignal today(String id, Signal signal) {
    return new LoggedSignal(new SignalId(id), new AccountId("northwind"), NOW, NOW, signal);
  }

  private static String step(AccountState state) {
    return NextStep.of(state, TODAY).sentence();
  }

  /// Without whom, when and on what evidence.
  private static String question(String step) {
    return step.replaceAll("^.*?; ", "").replaceAll("[:,].*", "");
  }

  private static Stream<AccountState> customers() {
    return logs().entrySet().stream()
        .map(SampleNextStepsTest::scored)
        .filter(state -> CustomerDeparture.of(state.facts(), TODAY).isEmpty());
  }

  private static Map<String, List<LoggedSignal>> logs() {
    var logs = new LinkedHashMap<String, List<LoggedSignal>>();
    for (var signal : SamplePortfolio.shipped().signalsOfYearUntil(NOW)) {
      var account = signal.detail().path("account").asText();
      var log = logs.computeIfAbsent(account, _ -> new ArrayList<>());
      var id = new SignalId(signal.detail().path("id").asText(signal.type() + signal.at()));
      var heard = SignalJson.read(signal.type(), signal.detail());
      log.add(new LoggedSignal(id, new AccountId(account), signal.at(), signal.at(), heard));
    }
    return logs;
  }

  private static AccountState scored(Map.Entry<String, List<LoggedSignal>> log) {
    var id = new AccountId(log.getKey());
    var batch = new SignalBatch(id, log.getValue(), BigInteger.ONE, BigInteger.ONE);
    var result = new AccountTransition(MODELS, TODAY).decide(new Account.Unscored(id), batch);
    return ((Advanced) result).after().scored().orElseThrow();
  }
}
