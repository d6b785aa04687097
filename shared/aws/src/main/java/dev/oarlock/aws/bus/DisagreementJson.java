package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.announce.Disagreement;
import dev.oarlock.domain.announce.Snapshot;
import dev.oarlock.domain.call.CsmCall;
import dev.oarlock.domain.call.Figure;
import dev.oarlock.domain.call.RiskBands;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.forecast.Range;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What model and CSM say of a renewal of an account, in flat fields. A figure that is about all of
/// the account's revenue does not say so, and the bands follow from the base rate: both are in the
/// snapshot beside it.
record DisagreementJson(Snapshot about) {

  void write(Disagreement said, ObjectNode node) {
    node.put("renewal", said.renewal().toString());
    var model = node.putObject("model");
    figure(said.machine(), model);
    said.range()
        .ifPresent(range ->
            model
                .put("low", rounded(range.low().value()))
                .put("high", rounded(range.high().value())));
    var because = node.putArray("because");
    said.because()
        .forEach(it ->
            because
                .addObject()
                .put("driver", Words.of(it.driver()))
                .put("value", hundredths(it.value()))
                .put("adds", hundredths(it.contribution())));
    var csm = node.putObject("csm");
    figure(said.csm().figure(), csm);
    csm.put("by", said.csm().by().name())
        .put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(said.csm().at()));
    said.csm().why().ifPresent(why -> csm.put("note", why));
  }

  void figure(Figure figure, ObjectNode node) {
    node.put("probability", rounded(figure.leaving().value()));
    if (!figure.of().equals(about.cmrr())) {
      node.set("of", AmountsJson.write(figure.of()));
    }
  }

  Disagreement read(JsonNode node) {
    var csm = node.required("csm");
    return new Disagreement(
        LocalDate.parse(node.required("renewal").textValue()),
        figure(node.required("model")),
        range(node.required("model")),
        drivers(node.required("because")),
        new CsmCall(
            figure(csm),
            new Csm(csm.required("by").textValue()),
            OffsetDateTime.parse(csm.required("at").textValue()),
            Optional.ofNullable(csm.get("note")).map(JsonNode::textValue)),
        RiskBands.around(about.annualBaseRate()));
  }

  Figure figure(JsonNode node) {
    return new Figure(
        new Probability(node.required("probability").doubleValue()),
        node.has("of") ? AmountsJson.read(node.get("of")) : about.cmrr());
  }

  private static Optional<Range> range(JsonNode model) {
    return model.has("low")
        ? Optional.of(
            new Range(
                new Probability(model.get("low").doubleValue()),
                new Probability(model.required("high").doubleValue())))
        : Optional.empty();
  }

  private static List<DriverReading> drivers(JsonNode array) {
    var drivers = new ArrayList<DriverReading>();
    for (var row : array) {
      drivers.add(
          new DriverReading(
              Words.read(Driver.class, row.required("driver").textValue()),
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
