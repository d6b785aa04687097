package dev.oarlock.aws.bus.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonRequested;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonSettled;
import dev.oarlock.domain.transition.order.LossOutcome;
import dev.oarlock.domain.transition.order.LossSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// A loss of which the reason is asked, in flat fields, and what became of the question.
public final class LossJson {
  private LossJson() {}

  public static void write(ReasonRequested asked, ObjectNode node) {
    write(asked.loss(), node);
    node.put("due", asked.due().toString());
  }

  public static void write(ReasonSettled settled, ObjectNode node) {
    write(settled.loss(), node);
    switch (settled.outcome()) {
      case LossOutcome.Answered(var reason, var avoidable, var by) ->
          node.put("outcome", "answered")
              .put("reason", reason)
              .put("avoidable", avoidable)
              .put("by", by.name());
      case LossOutcome.Withdrawn(var by) -> {
        node.put("outcome", "withdrawn");
        by.ifPresent(it -> node.put("contract", it.contract()).put("from", it.from().toString()));
      }
    }
  }

  private static void write(LossSummary loss, ObjectNode node) {
    node.put("loss", EnumNames.of(loss.event().kind()));
    node.put("on", loss.event().on().toString());
    node.set("lost", AmountsJson.write(loss.amount()));
    loss.told().ifPresent(told -> node.put("told", told));
    var signs = node.putArray("signs");
    loss.signs().forEach(sign -> signs.add(EnumNames.of(sign)));
    loss.lastForecast()
        .map(it -> BigDecimal.valueOf(it.value()).setScale(4, RoundingMode.HALF_UP).doubleValue())
        .ifPresent(last -> node.put("churnWithin90Last", last));
    loss.asked().ifPresent(day -> node.put("asked", day.toString()));
  }

  public static ReasonRequested requested(String id, AccountSnapshot about, JsonNode node) {
    return new ReasonRequested(
        id, about, summary(node), LocalDate.parse(node.required("due").textValue()));
  }

  public static ReasonSettled settled(String id, AccountSnapshot about, JsonNode node) {
    return new ReasonSettled(id, about, summary(node), outcome(node));
  }

  private static LossOutcome outcome(JsonNode node) {
    return node.required("outcome").textValue().equals("withdrawn")
        ? new LossOutcome.Withdrawn(
            Optional.ofNullable(node.get("contract"))
                .map(contract ->
                    new LossOutcome.SuccessorContract(
                        contract.textValue(), LocalDate.parse(node.required("from").textValue()))))
        : new LossOutcome.Answered(
            node.required("reason").textValue(),
            node.required("avoidable").booleanValue(),
            new Csm(node.required("by").textValue()));
  }

  private static LossSummary summary(JsonNode node) {
    return new LossSummary(
        new LossEvent(
            EnumNames.parse(Loss.class, node.required("loss").textValue()),
            LocalDate.parse(node.required("on").textValue())),
        AmountsJson.read(node.required("lost")),
        Optional.ofNullable(node.get("told")).map(JsonNode::textValue),
        StreamSupport.stream(node.path("signs").spliterator(), false)
            .map(sign -> EnumNames.parse(Telltale.class, sign.textValue()))
            .toList(),
        Optional.ofNullable(node.get("churnWithin90Last"))
            .map(JsonNode::doubleValue)
            .map(Probability::new),
        Optional.ofNullable(node.get("asked")).map(JsonNode::textValue).map(LocalDate::parse));
  }
}
