package dev.oarlock.cli.reasons;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.csv.CsvWriter;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.JudgmentSignal.LossReviewed;
import dev.oarlock.domain.portfolio.customer.ExplainedLoss.LossReason;
import dev.oarlock.domain.portfolio.customer.LossCase;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `oarlock reasons cases`: every loss with what is known of it, a row each, for whoever learns
/// from them elsewhere.
@Command(
    name = "cases",
    description =
        "Prints every loss as a labelled case, as CSV: what was lost, why, what a retro found.")
final class ReasonsCasesCommand extends CliCommand {
  private static final List<String> TITLES =
      List.of(
          "account",
          "name",
          "segment",
          "loss",
          "on",
          "currency",
          "amountAMonth",
          "reason",
          "avoidable",
          "saidBy",
          "missedSigns",
          "note",
          "finding",
          "interview");

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    try (var table = where.open()) {
      var states = table.states().loadReadable(table.accounts()).states();
      var people = table.people().load().withSlackUsers(Instant.now());
      var rows =
          states.stream()
              .flatMap(state -> cases(table, state))
              .flatMap(it -> rows(it, saidBy(it, people)));
      if (json.isSet()) {
        var all = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> all.add(json(row)));
        return printJson(all);
      }
      out().print(CsvWriter.document(Stream.concat(Stream.of(TITLES), rows)));
      out().flush();
    }
    return 0;
  }

  private static ObjectNode json(List<String> row) {
    var object = JsonTree.object();
    IntStream.range(0, TITLES.size())
        .forEach(at -> {
          var value = row.get(at);
          object.put(TITLES.get(at), value.isEmpty() ? null : value);
        });
    return object;
  }

  private static Stream<LossCase> cases(InstanceTable table, AccountState state) {
    return LossCase.of(state, List.of(), table.today()).isEmpty()
        ? Stream.empty()
        : LossCase.of(state, table.log().ofAccount(state.id()), table.today()).stream();
  }

  /// One a currency.
  private static Stream<List<String>> rows(LossCase it, String saidBy) {
    return it.loss().amount().totals().stream().map(money -> row(it, money, saidBy));
  }

  /// Somebody of ours by name, where the directory of people knows who the Slack user is.
  private static String saidBy(LossCase it, PersonDirectory people) {
    return it.given()
        .map(given -> people.canonical(given.by()).name())
        .orElse(it.reason().isPresent() ? "order" : "");
  }

  private static List<String> row(LossCase it, Money money, String saidBy) {
    return List.of(
        it.account().id().value(),
        it.account().name(),
        it.segment(),
        it.event().kind().name().toLowerCase(Locale.ROOT),
        it.event().on().toString(),
        money.currency().getCurrencyCode(),
        Long.toString(money.minorUnits()),
        it.reason().map(LossReason::code).orElse(""),
        it.reason().map(reason -> Boolean.toString(reason.avoidable())).orElse(""),
        saidBy,
        String.join("; ", it.missedSigns()),
        it.note().orElse(""),
        it.review().flatMap(LossReviewed::finding).orElse(""),
        it.interview().orElse(""));
  }
}
