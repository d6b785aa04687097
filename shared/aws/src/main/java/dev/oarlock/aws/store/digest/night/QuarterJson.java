package dev.oarlock.aws.store.digest.night;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue.OpeningCustomers;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueChanges;
import dev.oarlock.domain.portfolio.digest.revenue.WeekRevenue;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/// What the quarter did to the revenue of an account whose week was quiet; nothing, where it paid
/// the same all the time.
final class QuarterJson {
  private static final String QUARTER = "quarter";

  private QuarterJson() {}

  static void write(ObjectNode row, AccountWeek week) {
    var quarter = week.revenue().quarter();
    var member = week.member();
    if (quarter.equals(PeriodRevenue.still(quarter.period(), member.cmrr(), member.isCustomer()))) {
      return;
    }
    var customers = quarter.customers();
    var node =
        row.putObject(QUARTER)
            .put("was", customers.opening())
            .put("stayed", customers.retained())
            .put("is", customers.now());
    AmountJson.write(node, "opening", quarter.opening());
    AmountJson.write(node, "closing", quarter.closing());
    AmountJson.write(node, "stayedClosing", customers.closing());
    AmountJson.write(node, "lost", customers.lost());
    for (var category : quarter.movements().keySet()) {
      AmountJson.write(node, category.name(), quarter.movement(category));
    }
  }

  static RevenueChanges read(ObjectNode row, PortfolioMember member, LocalDate day) {
    var week = PeriodRevenue.still(RevenueChanges.weekTo(day), member.cmrr(), member.isCustomer());
    var days = RevenueChanges.quarterTo(day);
    var quarter =
        row.has(QUARTER)
            ? quarter(row.path(QUARTER), PeriodRevenue.none(days))
            : PeriodRevenue.still(days, member.cmrr(), member.isCustomer());
    return new RevenueChanges(WeekRevenue.still(week), quarter);
  }

  private static PeriodRevenue quarter(JsonNode node, PeriodRevenue none) {
    return new PeriodRevenue(
        none.period(),
        AmountJson.read(node.path("opening")),
        movements(node),
        AmountJson.read(node.path("closing")),
        new OpeningCustomers(
            node.required("was").longValue(),
            node.required("stayed").longValue(),
            node.required("is").longValue(),
            AmountJson.read(node.path("stayedClosing")),
            AmountJson.read(node.path("lost"))));
  }

  private static Map<RevenueCategory, MultiCurrencyAmount> movements(JsonNode node) {
    var movements = new EnumMap<RevenueCategory, MultiCurrencyAmount>(RevenueCategory.class);
    for (var category : RevenueCategory.values()) {
      if (node.has(category.name())) {
        movements.put(category, AmountJson.read(node.path(category.name())));
      }
    }
    return movements;
  }
}
