package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.renewal.CategoryThresholds;
import dev.oarlock.domain.renewal.CsmForecast;
import dev.oarlock.domain.renewal.RenewalEstimate;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.DisagreementSummary;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What model and CSM say of a renewal of an account, in flat fields. A figure that is about all of
/// the account's revenue does not say so, and the bands follow from the base rate: both are in the
/// snapshot beside it.
record DisagreementSummaryJson(AccountSnapshot about) {

  void write(DisagreementSummary said, ObjectNode node) {
    node.put("renewal", said.renewal().toString());
    var model = node.putObject("model");
    figure(said.model(), model);
    said.interval()
        .ifPresent(range ->
            model
                .put("low", rounded(range.low().value()))
                .put("high", rounded(range.high().value())));
    var because = node.putArray("because");
    said.drivers()
        .forEach(it ->
            because
                .addObject()
                .put("driver", EnumNames.of(it.driver()))
                .put("value", hundredths(it.value()))
                .put("adds", hundredths(it.contribution())));
    var csm = node.putObject("csm");
    figure(said.csm().estimate(), csm);
    csm.put("by", said.csm().by().name())
        .put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(said.csm().at()));
    said.csm().reason().ifPresent(why -> csm.put("note", why));
  }

  void figure(RenewalEstimate figure, ObjectNode node) {
    node.put("probability", rounded(figure.churnProbability().value()));
    if (!figure.amount().equals(about.cmrr())) {
      node.set("of", AmountsJson.write(figure.amount()));
    }
  }

  DisagreementSummary read(JsonNode node) {
    var csm = node.required("csm");
    return new DisagreementSummary(
        LocalDate.parse(node.required("renewal").textValue()),
        figure(node.required("model")),
        range(node.required("model")),
        drivers(node.required("because")),
        new CsmForecast(
            figure(csm),
            new Csm(csm.required("by").textValue()),
            OffsetDateTime.parse(csm.required("at").textValue()),
            Optional.ofNullable(csm.get("note")).map(JsonNode::textValue)),
        CategoryThresholds.forBaseRate(about.annualBaseRate()));
  }

  RenewalEstimate figure(JsonNode node) {
    return new RenewalEstimate(
        new Probability(node.required("probability").doubleValue()),
        node.has("of") ? AmountsJson.read(node.get("of")) : about.cmrr());
  }

  private static Optional<PredictionInterval> range(JsonNode model) {
    return model.has("low")
        ? Optional.of(
            new PredictionInterval(
                new Probability(model.get("low").doubleValue()),
                new Probability(model.required("high").doubleValue())))
        : Optional.empty();
  }

  private static List<DriverReading> drivers(JsonNode array) {
    var drivers = new ArrayList<DriverReading>();
    for (var row : array) {
      drivers.add(
          new DriverReading(
              EnumNames.parse(Driver.class, row.required("driver").textValue()),
              row.required("value").doubleValue(),
              row.required("adds").doubleValue()));
    }
    return drivers;
  }

  /// More than anybody reads of a driver.
  private static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }

  /// A tenth of a percent of a chance.
  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
