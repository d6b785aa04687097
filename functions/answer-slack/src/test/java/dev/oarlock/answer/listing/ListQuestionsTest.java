package dev.oarlock.answer.listing;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.ContractLine.BillingPeriod;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.slack.command.listing.ListReading;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What `/health` answers about the whole portfolio.
class ListQuestionsTest {
  private static final LocalDate TODAY = SlackWorkspaceFixture.TODAY;

  private final SlackWorkspaceFixture workspace = new SlackWorkspaceFixture();

  private String ask(String typed) {
    return workspace.reply(RecordedSlackRequest.health(typed));
  }

  /// A red account that renews in 30 days.
  private void red(String id, String name, int monthly) {
    red(id, name, line("seats", 100, monthly));
  }

  private void red(String id, String name, ContractLine product) {
    workspace.register(id, name);
    var start = TODAY.plusDays(30).minusMonths(12);
    var story =
        AccountLog.of(id)
            .on(start, customer(name))
            .on(start, signed("K-1", start.toString(), 12, product));
    workspace.save(
        AccountStateBuilder.of(story, TODAY)
            .withScore(31)
            .withChurnProbability(0.3, TODAY.plusDays(30)));
  }

  private static ContractLine dollars(long monthly) {
    return new ContractLine(
        "seats",
        100,
        Optional.empty(),
        Optional.of(Money.of(monthly * 100, "USD")),
        BillingPeriod.MONTH,
        0);
  }

  @Test
  void aListSaysWhatItIsAndWhatItIsWorth() {
    red("initech", "Initech", 100);
    red("hooli", "Hooli", 400);

    assertThat(ask("red"))
        .isEqualTo(
            """
            2 accounts: red. Together €500 a month, expected loss €150.
            • Hooli 31 red · €400 a month · 30 % chance of leaving · renews 22 Dec 2026 · dana
            • Initech 31 red · €100 a month · 30 % chance of leaving · renews 22 Dec 2026 · dana
            Sorted by expected loss, the largest first. Expected loss is CMRR times the chance of\
             leaving at the next renewal, within 90 days where none is known.\
            """);
  }

  @Test
  void anAccountOfThatNameIsFoundAndTheListIsNamed() {
    red("red", "Red", 100);

    assertThat(ask("red"))
        .startsWith("An account has this name. The list is “/health list red”. Red: 31, red.");
    assertThat(ask("list red")).startsWith("1 account: red.");
  }

  @Test
  void asManyOfEachCurrencyAreTitledSo() {
    red("initech", "Initech", 100);
    red("hooli", "Hooli", 400);
    red("globex-us", "Globex US", dollars(900));

    assertThat(ask("red top 1")).startsWith("The top 1 of each currency, 2 accounts of 3: red.");
    assertThat(ask("red")).startsWith("3 accounts: red.");
  }

  @Test
  void whoPaysNothingIsNotOneMoreThanAskedFor() {
    red("initech", "Initech", 100);
    red("hooli", "Hooli", 400);
    red("trial", "Trial", 0);

    assertThat(ask("top 2")).startsWith("2 accounts of ").doesNotContain("Trial");
    assertThat(ask("top 9")).contains("Trial");
  }

  @Test
  void aListInGroupsSaysWhatEachIsWorth() {
    red("initech", "Initech", 100);
    red("hooli", "Hooli", 400);

    assertThat(ask("red by owner"))
        .startsWith(
            """
            2 accounts by owner: red. Together €500 a month, expected loss €150.
            dana, 2 accounts, €500 a month, expected loss €150:
            • Hooli\
            """);
  }

  @Test
  void aGroupThatGoesOnOnTheNextPageSaysSo() {
    IntStream.range(0, 20).forEach(i -> red("many-" + i, "Many " + i, 100 + i));

    assertThat(ask("red by owner page 2")).contains("dana (continued), 20 accounts, ");
  }

  @Test
  void aListOfManyIsPaged() {
    IntStream.range(0, 20).forEach(i -> red("many-" + i, "Many " + i, 100 + i));

    assertThat(ask("red")).contains("Page 1 of 2", "More (5 accounts)");
    assertThat(ask("red page 2")).contains("Page 2 of 2").doesNotContain("More");
  }

  @Test
  void whereReadingTakesLongerThanSlackWaitsTheListFollows() {
    red("initech", "Initech", 100);
    red("hooli", "Hooli", 400);

    var context = workspace.appContext();
    var slow =
        lists(
            new AppContext(
                context.env(),
                new SlowClock(),
                context.dynamo(),
                context.busSource(),
                context.logLines()));

    assertThat(answer(slow, "red")).isInstanceOf(SlackAnswer.Later.class);
    assertThat(answer(slow.patient(), "red")).isInstanceOf(SlackAnswer.Reply.class);
    assertThat(answer(lists(context), "red")).isInstanceOf(SlackAnswer.Reply.class);
  }

  @Test
  void onTheDayOfALargeImportTheListFollows() {
    red("initech", "Initech", 100);
    IntStream.range(0, 201).forEach(i -> workspace.name("new-" + i, "New " + i));
    var lists = lists(workspace.appContext());

    assertThat(answer(lists, "red")).isInstanceOf(SlackAnswer.Later.class);
    assertThat(answer(lists.patient(), "red"))
        .isInstanceOfSatisfying(
            SlackAnswer.Reply.class,
            list ->
                assertThat(list.message().toString())
                    .contains("201 accounts cannot be listed before the next scoring"));
  }

  private static ListQuestions lists(AppContext context) {
    return ListQuestions.of(context, AccountNames.of(context));
  }

  private static SlackAnswer answer(ListQuestions lists, String typed) {
    return lists.answer((ListReading.AskedList) lists.read(typed, "U1"), typed, "U1");
  }

  /// Each look at it is a second later.
  private static final class SlowClock extends Clock {
    private int looks;

    @Override
    public Instant instant() {
      return TODAY.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(looks++);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
