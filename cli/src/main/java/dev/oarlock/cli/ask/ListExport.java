package dev.oarlock.cli.ask;

import dev.oarlock.answer.listing.ListQuestions;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.cli.csv.CsvWriter;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.portfolio.listing.ListedHealth.OpenRisk;
import dev.oarlock.slack.command.listing.ListReading;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.view.risk.RiskCauseText;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A list that is asked for in Slack's words, as CSV: a line for each account and currency.
record ListExport(ListQuestions questions) {
  private static final String COMMAND = "/health ";
  private static final List<String> HEADER =
      List.of(
          "account",
          "name",
          "owner",
          "segment",
          "region",
          "standing",
          "score",
          "band",
          "currency",
          "cmrr",
          "chance",
          "expected_loss",
          "renewal",
          "overdue",
          "notice_ends",
          "at_risk_since",
          "reason",
          "customer_since",
          "left_on");

  static ListExport of(InstanceTable table, Map<String, String> environment) {
    var settings = new HashMap<String, String>();
    settings.put("TABLE_NAME", table.name());
    settings.put("OARLOCK_TODAY", table.today().toString());
    Optional.ofNullable(environment.get("LOCALE")).ifPresent(it -> settings.put("LOCALE", it));
    var appContext =
        new AppContext(
            settings,
            Clock.systemUTC(),
            table.dynamo(),
            () -> {
              throw new IllegalStateException("a list publishes nothing");
            },
            _ -> {});
    return new ListExport(ListQuestions.of(appContext, AccountNames.of(appContext)));
  }

  /// An [IllegalArgumentException] says what is no list.
  String csv(String command, String user) {
    var typed = command.startsWith(COMMAND) ? command.substring(COMMAND.length()) : command;
    return switch (questions.read(typed, user)) {
      case ListReading.AskedList(var question, _, _) -> csv(questions.list(question).accounts());
      case ListReading.UnknownAsker(var why) -> throw new IllegalArgumentException(why);
      case ListReading.UnknownWords(_, var why) -> throw new IllegalArgumentException(why);
      case ListReading.NoList _ ->
          throw new IllegalArgumentException(
              "\""
                  + command
                  + "\" is no list of accounts. One is \"/health red\"; /health help has"
                  + " others.");
    };
  }

  private static String csv(List<ListedAccount> accounts) {
    return CsvWriter.document(
        Stream.concat(Stream.of(HEADER), accounts.stream().flatMap(ListExport::lines)));
  }

  private static Stream<List<String>> lines(ListedAccount account) {
    var amounts = account.terms().cmrr();
    return amounts.isZero()
        ? Stream.of(line(account, "", "0", "0"))
        : amounts.totals().stream()
            .map(it ->
                line(
                    account,
                    it.currency().getCurrencyCode(),
                    decimal(it),
                    expectedLoss(account, it)));
  }

  private static String expectedLoss(ListedAccount account, Money amount) {
    return account.terms().expectedLoss().totals().stream()
        .filter(it -> it.currency().equals(amount.currency()))
        .map(ListExport::decimal)
        .findFirst()
        .orElse("0");
  }

  private static String decimal(Money money) {
    var places = Math.max(0, money.currency().getDefaultFractionDigits());
    return BigDecimal.valueOf(money.minorUnits(), places).toPlainString();
  }

  private static List<String> line(
      ListedAccount account, String currency, String cmrr, String expectedLoss) {
    var profile = account.profile();
    var health = account.health();
    var terms = account.terms();
    return List.of(
        account.id().value(),
        profile.name(),
        profile.csm().map(Csm::name).orElse(""),
        profile.segment().name(),
        profile.region().orElse(""),
        EnumNames.of(terms.standing()),
        health.score().isPresent() ? Integer.toString(health.score().getAsInt()) : "",
        BandText.of(health.band()),
        currency,
        cmrr,
        BigDecimal.valueOf(terms.chance().value()).stripTrailingZeros().toPlainString(),
        expectedLoss,
        day(terms.renewal()),
        terms.isOverdue() ? "yes" : "no",
        day(terms.ends()),
        day(health.risk().map(OpenRisk::since)),
        health
            .risk()
            .map(risk -> RiskCauseText.sentenceEnd(risk.cause(), Optional.empty()))
            .orElse(""),
        day(terms.since()),
        day(terms.left()));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
