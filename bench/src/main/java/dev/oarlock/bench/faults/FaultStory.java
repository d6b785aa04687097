package dev.oarlock.bench.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.bench.faults.effect.FaultDice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What is told in a run: accounts with their business, use, people and opinions, some of it twice
/// and all of it in any order, among it what alerts, rings a gong and asks somebody.
record FaultStory(FaultDice dice, Instant now) {
  private static final int MOST_ACCOUNTS = 3;

  /// A signal as it is put on the bus.
  record ToldSignal(String type, ObjectNode detail) {
    /// Under what the log has it.
    String key() {
      return "ACCOUNT#" + detail.get("account").asText() + " SIGNAL#" + detail.get("id").asText();
    }
  }

  List<ToldSignal> signals() {
    var told = new ArrayList<ToldSignal>();
    var accounts = 1 + dice.below(MOST_ACCOUNTS);
    for (var account = 0; account < accounts; account++) {
      told.addAll(of("customer-" + account));
    }
    dice.shuffle(told);
    return told;
  }

  private List<ToldSignal> of(String account) {
    var told = new ArrayList<ToldSignal>();
    var registered = detail(account, "registered", 400).put("name", "Name of " + account);
    registered.put("csm", "dana").put("segment", "SMB");
    told.add(new ToldSignal("AccountRegistered", registered));
    told.add(new ToldSignal("ContractChanged", order(account, "new", 350, 10_000_00)));
    for (var ago = 20; ago > 0; ago -= 1 + dice.below(3)) {
      var use = detail(account, "use-" + ago, ago).put("day", day(ago));
      told.add(new ToldSignal("UsageReported", use.put("activeUsers", 5 + dice.below(60))));
    }
    var rfp = detail(account, "rfp", 0).put("kind", "competitor-evaluation");
    told.add(new ToldSignal("CorporateEventNoted", rfp));
    if (dice.below(2) == 0) {
      told.add(new ToldSignal("ContractChanged", order(account, "renewal", 0, 20_000_00)));
    }
    if (dice.below(3) == 0) {
      told.add(new ToldSignal("ContractChanged", order(account, "add-on", 30, 3_000_00)));
    }
    if (dice.below(4) == 0) {
      var cancelled = detail(account, "cancelled", 2).put("contract", "C-1");
      cancelled.put("order", "cancellation").put("effective", day(2));
      told.add(new ToldSignal("ContractChanged", cancelled));
    }
    if (dice.below(2) == 0) {
      var left = detail(account, "left", 1).put("contact", "kim").put("role", "champion");
      told.add(new ToldSignal("ContactChanged", left.put("movement", "left")));
    }
    if (dice.below(3) == 0) {
      var pulse = detail(account, "pulse", 0).put("pulse", 1 + dice.below(5)).put("by", "dana");
      told.add(new ToldSignal("SentimentNoted", pulse));
    }
    if (dice.below(3) == 0) {
      var handed = detail(account, "handed", 0).put("csm", "li");
      told.add(new ToldSignal("AccountUpdated", handed));
    }
    return told;
  }

  private ObjectNode order(String account, String kind, int ago, int cents) {
    var order = detail(account, kind, ago).put("contract", "C-1").put("order", kind);
    order.put("effective", day(ago)).put("termMonths", 12).put("autoRenew", true);
    var line = order.putArray("lines").addObject().put("sku", "seat").put("quantity", 20);
    line.put("per", "month").putObject("amount").put("amount", cents).put("currency", "EUR");
    return order;
  }

  private String day(int ago) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(ago).toString();
  }

  private ObjectNode detail(String account, String id, int ago) {
    var at = now.minus(ago, ChronoUnit.DAYS).toString();
    return JsonNodeFactory.instance
        .objectNode()
        .put("account", account)
        .put("id", id)
        .put("at", at);
  }
}
