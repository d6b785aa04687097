package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.domain.account.contract.renewal.OverdueRenewal;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalOverdue;
import java.time.LocalDate;
import java.util.ArrayList;

/// A renewal that is overdue, in flat fields. What follows from its days is written for others and
/// not read.
final class OverdueRenewalJson {
  private OverdueRenewalJson() {}

  static void write(RenewalOverdue overdue, ObjectNode node) {
    var day = overdue.about().day();
    write(overdue.renewal(), node);
    node.put("daysOverdue", overdue.renewal().daysOverdue(day));
    node.put("graceDaysLeft", overdue.renewal().graceDaysLeft(day));
  }

  static void write(OverdueRenewal renewal, ObjectNode node) {
    node.put("due", renewal.due().toString());
    var contracts = node.putArray("contracts");
    renewal.contracts().forEach(contracts::add);
    node.set("late", AmountsJson.write(renewal.monthlyAmount()));
    if (!renewal.pausedAmount().isZero()) {
      node.set("beforePause", AmountsJson.write(renewal.pausedAmount()));
    }
    node.put("graceEnd", renewal.graceEnd().toString());
  }

  static RenewalOverdue read(String id, AccountSnapshot about, JsonNode node) {
    return new RenewalOverdue(id, about, read(node));
  }

  static OverdueRenewal read(JsonNode node) {
    var contracts = new ArrayList<String>();
    node.required("contracts").forEach(contract -> contracts.add(contract.textValue()));
    return new OverdueRenewal(
        LocalDate.parse(node.required("due").textValue()),
        contracts,
        AmountsJson.read(node.required("late")),
        AmountsJson.read(node.path("beforePause")),
        LocalDate.parse(node.required("graceEnd").textValue()));
  }
}
