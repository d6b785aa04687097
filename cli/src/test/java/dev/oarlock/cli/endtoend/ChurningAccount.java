package dev.oarlock.cli.endtoend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Acme, an account that the model gives up: use fell, the sponsor left, and the renewal is three
/// months off.
record ChurningAccount(LocalCloud cloud, Instant now) {
  /// Everything that is known of it, on the bus and through.
  static ChurningAccount in(LocalCloud cloud) {
    var account = new ChurningAccount(cloud, Instant.now());
    account.arrive();
    cloud.drain();
    return account;
  }

  private void arrive() {
    var acme = detail("registered", 260).put("name", "Acme Corporation").put("segment", "SMB");
    put("AccountRegistered", acme.put("csm", "dana"));
    contract();
    put(
        "ContactChanged",
        detail("in", 250).put("contact", "p1").put("role", "sponsor").put("movement", "joined"));
    use("busy", 120, 60);
    use("last", 92, 10);
    put(
        "ContactChanged",
        detail("out", 60).put("contact", "p1").put("role", "sponsor").put("movement", "left"));
  }

  /// Its CSM says how likely it leaves.
  void csmForecast(double probability) {
    put(
        "ChurnCalled",
        detail("call", 0)
            .put("renewal", signed().plusMonths(12).toString())
            .put("probability", probability)
            .put("by", "dana"));
    cloud.drain();
  }

  private LocalDate signed() {
    return today().minusDays(265);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private void contract() {
    var contract = detail("contract", 265).put("contract", "C-1").put("order", "new");
    contract.put("effective", signed().toString()).put("termMonths", 12).put("autoRenew", true);
    var line = contract.putArray("lines").addObject().put("sku", "seat").put("quantity", 100);
    line.put("per", "month").put("discountPercent", 0);
    line.putObject("amount").put("amount", 10_000_00).put("currency", "EUR");
    put("ContractChanged", contract);
  }

  private void use(String id, int ago, int users) {
    var day = today().minusDays(ago);
    put("UsageReported", detail(id, ago).put("day", day.toString()).put("activeUsers", users));
  }

  private ObjectNode detail(String id, int daysAgo) {
    var at = now.minus(daysAgo, ChronoUnit.DAYS);
    return StrictJson.object().put("account", "acme").put("id", id).put("at", at.toString());
  }

  private void put(String type, ObjectNode detail) {
    cloud.put(type.equals("ChurnCalled") ? "oarlock.slack" : "crm", type, StrictJson.write(detail));
  }
}
