package dev.oarlock.cli.digest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.portfolio.board.DigestReport;
import dev.oarlock.domain.portfolio.board.DigestReport.BoardReport;
import dev.oarlock.domain.portfolio.board.DigestReport.PastWeekReport;
import dev.oarlock.domain.portfolio.board.DigestReport.QuarterPlan;
import dev.oarlock.domain.portfolio.board.DigestReport.WeekReport;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.marble.JarMarble.MarbleKind;
import dev.oarlock.domain.portfolio.digest.marble.MarbleJar;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A digest for programs: money in minor units by currency, a month; ratios as decimals.
final class DigestJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DigestJson() {}

  static ObjectNode of(DigestReport report) {
    return switch (report) {
      case WeekReport week -> week(week);
      case PastWeekReport(var week, var known) ->
          week(week).put("asKnownAt", week.digest().day().toString()).put("accountsKnown", known);
      case BoardReport board -> BoardJson.of(board);
    };
  }

  private static ObjectNode week(WeekReport report) {
    var digest = report.digest();
    var json =
        JSON.objectNode()
            .put("version", report.version().text())
            .put("day", digest.day().toString());
    json.set("atRisk", DigestRevenueJson.risk(digest));
    json.set("revenue", DigestRevenueJson.revenue(digest));
    report.plan().ifPresent(plan -> json.set("plan", plan(plan)));
    json.set(
        "decisions",
        list(
            digest.pendingDecisions().entries(),
            it -> it.account(),
            (it, to) -> to.put("renewal", it.forecasts().renewal().toString())));
    json.set("enteredRisk", list(digest.enteredRisk(), it -> it.account(), (_, _) -> {}));
    json.set("leftRisk", list(digest.leftRisk(), it -> it.account(), (_, _) -> {}));
    json.set(
        "moved",
        list(
            digest.movers(),
            it -> it.account(),
            (it, to) -> to.put("before", it.before()).put("now", it.now())));
    json.set("left", list(digest.churned(), it -> it.account(), DigestJson::left));
    json.set(
        "gaveNotice",
        list(digest.notices(), it -> it.account(), (it, to) -> to.put("on", it.on().toString())));
    json.set(
        "payLess",
        list(
            digest.contractions(),
            it -> it.account(),
            (it, to) -> to.set("less", DigestRevenueJson.money(it.lost()))));
    json.set(
        "wins",
        list(
            digest.wins(),
            it -> it.account(),
            (it, to) -> to.put("win", it.win().getClass().getSimpleName())));
    json.set("jar", jar(digest.jar()));
    json.set(
        "overdue",
        list(
            digest.lateRenewals(),
            it -> it.account(),
            (it, to) ->
                to.put("due", it.renewal().due().toString())
                    .set("late", DigestRevenueJson.money(it.renewal().monthlyAmount()))));
    json.set(
        "due",
        list(
            digest.renewalsDue(),
            it -> it.account(),
            (it, to) ->
                to.put("on", it.on().toString())
                    .set("expectedLoss", DigestRevenueJson.money(it.expectedLoss()))));
    json.set("loads", loads(digest));
    json.set("dataQuality", quality(digest));
    return json;
  }

  private static ObjectNode jar(MarbleJar jar) {
    return JSON.objectNode()
        .put("from", jar.month().from().toString())
        .put("to", jar.month().to().toString())
        .put("won", jar.count(MarbleKind.WON))
        .put("renewedForLess", jar.count(MarbleKind.SMALLER))
        .put("lost", jar.count(MarbleKind.LOST))
        .put("wonInARow", jar.streak());
  }

  private static ArrayNode loads(PortfolioDigest digest) {
    var loads = JSON.arrayNode();
    digest
        .loads()
        .forEach(load -> {
          var rollup = load.group().rollup();
          var json = loads.addObject().put("csm", load.group().name());
          json.put("accounts", rollup.accounts()).put("red", rollup.redAccounts());
          load.share().ifPresent(share -> json.put("share", share));
          json.set("cmrr", DigestRevenueJson.money(rollup.cmrr()));
        });
    return loads;
  }

  private static ObjectNode quality(PortfolioDigest digest) {
    var quality = digest.dataQuality();
    return JSON.objectNode()
        .put("unknown", quality.unknown())
        .put("stale", quality.stale())
        .put("withoutReason", quality.unexplained())
        .put("neverScored", quality.missing().accounts())
        .put("quarantined", quality.missing().quarantined())
        .put("parked", quality.missing().parked())
        .put("unreadable", quality.missing().unreadable());
  }

  /// In minor units of the base currency.
  static ObjectNode plan(QuarterPlan plan) {
    var compared = plan.compared();
    return JSON.objectNode()
        .put("currency", plan.base().getCurrencyCode())
        .put("plannedChurn", compared.expected().plannedLoss())
        .put("lost", compared.lost())
        .put("plannedUnavoidable", compared.unavoidable())
        .put("expectedLocked", compared.expected().locked())
        .put("expectedWithAddOns", compared.expected().rebased())
        .put("actualOfOpening", compared.actual());
  }

  static void left(LostCustomer lost, ObjectNode to) {
    lost.churn()
        .ifPresent(churn -> {
          to.put("on", churn.on().toString())
              .put("reason", churn.reason().orElse(null))
              .put("unavoidable", churn.unavoidable());
          if (churn.wasPaused()) {
            to.set("beforePause", DigestRevenueJson.money(churn.beforePause()));
          }
        });
  }

  static <T> ArrayNode list(
      List<T> all, Function<T, DigestAccount> account, BiConsumer<T, ObjectNode> more) {
    var list = JSON.arrayNode();
    all.forEach(one -> {
      var it = account.apply(one);
      var json =
          list.addObject()
              .put("account", it.id().value())
              .put("name", it.name())
              .put("csm", Optional.of(it).flatMap(DigestAccount::csm).map(Csm::name).orElse(null));
      json.set("cmrr", DigestRevenueJson.money(it.cmrr()));
      more.accept(one, json);
    });
    return list;
  }
}
