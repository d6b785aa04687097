package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.bus.contract.QuantityChangesJson;
import dev.oarlock.aws.bus.contract.TermLengthJson;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.announcement.Win.BackFromRed;
import dev.oarlock.domain.transition.announcement.Win.BecameCustomer;
import dev.oarlock.domain.transition.announcement.Win.Expanded;
import dev.oarlock.domain.transition.announcement.Win.FirstValue;
import dev.oarlock.domain.transition.announcement.Win.Renewed;
import dev.oarlock.domain.transition.announcement.Win.Saved;
import dev.oarlock.domain.transition.announcement.Win.WonBack;
import java.time.LocalDate;
import java.util.Optional;

/// What a gong is rung for: field `win` names it, the others are its own.
final class WinJson {
  private WinJson() {}

  static void write(Win win, ObjectNode node) {
    switch (win) {
      case Renewed renewed -> {
        node.put("win", "renewed").put("contract", renewed.contract());
        node.set("monthly", AmountsJson.write(renewed.monthlyAmount()));
        node.set("before", AmountsJson.write(renewed.previousAmount()));
        TermLengthJson.write(renewed.term(), node);
        if (renewed.daysLate() > 0) {
          node.put("daysLate", renewed.daysLate());
        }
        if (renewed.daysEarly() > 0) {
          node.put("daysEarly", renewed.daysEarly());
        }
        QuantityChangesJson.write(renewed.mixed(), node);
      }
      case WonBack back -> {
        node.put("win", "won-back").put("contract", back.contract());
        node.set("monthly", AmountsJson.write(back.monthlyAmount()));
        if (!back.previousAmount().isZero()) {
          node.set("before", AmountsJson.write(back.previousAmount()));
        }
        node.put("leftOn", back.leftOn().toString());
      }
      case BecameCustomer became -> {
        node.put("win", "became-customer").put("contract", became.contract());
        node.set("monthly", AmountsJson.write(became.monthlyAmount()));
        became.from().ifPresent(day -> node.put("from", day.toString()));
      }
      case Expanded expanded -> {
        node.put("win", "expanded").put("contract", expanded.contract());
        node.set("added", AmountsJson.write(expanded.addedAmount()));
        QuantityChangesJson.write(expanded.mixed(), node);
      }
      case FirstValue first -> {
        node.put("win", "first-value").put("daysSinceStart", first.daysSinceStart());
        first.daysSinceKickoff().ifPresent(days -> node.put("daysSinceKickoff", days));
      }
      case Saved saved -> {
        node.put("win", "saved")
            .put("atRiskSince", saved.atRiskSince().toString())
            .put("daysAtRisk", saved.daysAtRisk());
        var endedBy = node.putArray("endedBy");
        saved.endedBy().forEach(endedBy::add);
      }
      case BackFromRed back ->
          node.put("win", "back-from-red").put("redSince", back.redSince().toString());
    }
  }

  static Win read(JsonNode node) {
    var win = node.required("win").textValue();
    return switch (win) {
      case "renewed" ->
          new Renewed(
              node.required("contract").textValue(),
              AmountsJson.read(node.required("monthly")),
              AmountsJson.read(node.required("before")),
              TermLengthJson.read(node).orElseThrow(),
              node.path("daysLate").intValue(),
              node.path("daysEarly").intValue(),
              QuantityChangesJson.read(node));
      case "won-back" ->
          new WonBack(
              node.required("contract").textValue(),
              AmountsJson.read(node.required("monthly")),
              Optional.ofNullable(node.get("before"))
                  .map(AmountsJson::read)
                  .orElse(MultiCurrencyAmount.zero()),
              LocalDate.parse(node.required("leftOn").textValue()));
      case "became-customer" ->
          new BecameCustomer(
              node.required("contract").textValue(),
              AmountsJson.read(node.required("monthly")),
              Optional.ofNullable(node.get("from")).map(JsonNode::textValue).map(LocalDate::parse));
      case "expanded" ->
          new Expanded(
              node.required("contract").textValue(),
              AmountsJson.read(node.required("added")),
              QuantityChangesJson.read(node));
      case "first-value" ->
          new FirstValue(
              node.required("daysSinceStart").longValue(),
              Optional.ofNullable(node.get("daysSinceKickoff")).map(JsonNode::longValue));
      case "saved" ->
          new Saved(
              LocalDate.parse(node.required("atRiskSince").textValue()),
              node.required("daysAtRisk").intValue(),
              node.path("endedBy").valueStream().map(JsonNode::textValue).toList());
      case "back-from-red" ->
          new BackFromRed(LocalDate.parse(node.required("redSince").textValue()));
      default -> throw new IllegalArgumentException("win is not known: " + win);
    };
  }
}
