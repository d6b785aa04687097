package dev.oarlock.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.export.json.RevenueReportJson;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.plan.PlanStore;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.aws.store.revenue.StoredRevenue;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.GroupForecasts;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.revenue.slice.RevenueDimension;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/// Answers about all accounts together: what is expected to be lost, and what moved revenue.
record PortfolioAnswers(AppContext appContext) {

  ApiReply forecast() {
    return PortfolioStore.of(appContext)
        .forecast()
        .map(forecast -> ApiReply.ok(json(forecast)))
        .orElseGet(
            () -> ApiReply.refused(404, "there is no forecast before the summary of a night"));
  }

  private static ObjectNode json(RevenueForecast forecast) {
    var json =
        JsonTree.object()
            .put("day", forecast.day().toString())
            .put("model", forecast.basis().model())
            .put("observedChurns", forecast.basis().observedChurns())
            .put("annualBaseRate", forecast.basis().annualBaseRate().value())
            .put("isBaseRateAssumed", forecast.basis().baseRateAssumed())
            .put("accounts", forecast.accounts());
    json.set("cmrr", AmountsJson.write(forecast.cmrr()));
    json.set("expectedLoss", AmountsJson.write(forecast.total().expected()));
    var quarters = json.putArray("quarters");
    forecast
        .quarters()
        .forEach(it ->
            quarters
                .addObject()
                .put("quarter", it.quarter().toString())
                .set("expectedLoss", AmountsJson.write(it.loss().expected())));
    groups(json, "segments", forecast.segments());
    groups(json, "owners", forecast.csms());
    var renewals = json.putArray("largestRenewals");
    forecast
        .renewals()
        .forEach(it -> {
          var one =
              renewals
                  .addObject()
                  .put("id", it.id().value())
                  .put("name", it.name())
                  .put("renewal", it.on().toString())
                  .put("churnChance", it.churnProbability().value());
          one.set("cmrr", AmountsJson.write(it.cmrr()));
          one.set("atRisk", AmountsJson.write(it.atRisk()));
        });
    return json;
  }

  private static void groups(ObjectNode json, String name, GroupForecasts groups) {
    var all = json.putArray(name);
    groups
        .largest()
        .forEach(it -> {
          var one = all.addObject().put("name", it.name()).put("accounts", it.accounts());
          one.set("cmrr", AmountsJson.write(it.cmrr()));
          one.set("expectedLoss", AmountsJson.write(it.total().expected()));
        });
  }

  /// An [IllegalArgumentException] says what cannot be asked.
  ApiReply metrics(ApiRequest request) {
    var today = appContext.today();
    var to = day(request, "to").orElse(today);
    var from = day(request, "from").orElse(to.withDayOfYear(1));
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("from " + from + " is after to " + to);
    }
    var every =
        request
            .asked("every")
            .map(it -> EnumNames.parse(PeriodLength.class, it))
            .orElse(PeriodLength.QUARTER);
    var by = request.asked("by").map(it -> EnumNames.parse(RevenueDimension.class, it));
    var period = new RevenuePeriod(from, to);
    var customers = StoredRevenue.of(appContext).read(period, RevenueView.CORRECTED);
    var rates =
        PlanStore.of(appContext)
            .load()
            .rates()
            .orElseGet(() -> ExchangeRates.only(RevenueReport.mainCurrency(customers)));
    var report = RevenueReport.of(customers, new ReportScope(period, every, Map.of(), by), rates);
    return ApiReply.ok(RevenueReportJson.of(report));
  }

  private static Optional<LocalDate> day(ApiRequest request, String name) {
    try {
      return request.asked(name).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(name + " is a day such as 2026-11-30", e);
    }
  }
}
