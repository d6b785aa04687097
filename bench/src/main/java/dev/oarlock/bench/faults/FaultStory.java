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
import java.util.Optional;

/// What is told in a run: accounts with their business, use, people and opinions, some of it twice
/// and all of it in any order, among it what alerts, rings a gong and asks somebody.
record FaultStory(FaultDice dice, Instant now) {
  private static final int MOST_ACCOUNTS = 3;

  /// An account of which only the import tells, and the keys of what is made of it. What was said
  /// of it in Slack, and what was taken back, stays.
  static final String IMPORTED_ACCOUNT = "imported-0";

  static final String OF_IMPORTED_ACCOUNT =
      "(ACCOUNT|STATE|LEDGER)#imported-0 .*|(LISTED#.|AT_RISK|DIRECTORY|PARKED) imported-0|NAME#.*"
          + "#imported-0";

  /// A signal as it is put on the bus; `run` is the import that tells it.
  record ToldSignal(String type, ObjectNode detail, Optional<String> run) {
    ToldSignal(String type, ObjectNode detail) {
      this(type, detail, Optional.empty());
    }

    ToldSignal imported() {
      return new ToldSignal(type, detail.deepCopy(), Optional.of(FaultUndo.RUN));
    }

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
    told.addAll(imported(told));
    if (dice.below(3) == 0) {
      told.add(registered(IMPORTED_ACCOUNT)); // others come to know them, too
    }
    dice.shuffle(told);
    return told;
  }

  /// What an export has of them: some of it in the same words, some in others, some that nobody
  /// else tells, and a customer whom nobody else knows.
  private List<ToldSignal> imported(List<ToldSignal> told) {
    var imported = new ArrayList<ToldSignal>();
    for (var other : told) {
      if (other.type().equals("UsageReported") && dice.below(2) == 0) {
        var same = other.imported();
        if (dice.below(2) == 0) {
          same.detail().put("activeUsers", 1_000);
        }
        imported.add(same);
      }
    }
    for (var account : List.of("customer-0", IMPORTED_ACCOUNT)) {
      for (var ago = 25; ago > 20; ago -= 2) {
        imported.add(used(account, "export-" + ago, ago).imported());
      }
    }
    imported.add(registered(IMPORTED_ACCOUNT).imported());
    var order = order(IMPORTED_ACCOUNT, "new", 350, 5_000_00);
    imported.add(new ToldSignal("ContractChanged", order).imported());
    return imported;
  }

  static String name(String account) {
    return "Name of " + account;
  }

  private ToldSignal registered(String account) {
    var registered = detail(account, "registered", 400).put("name", name(account));
    registered.put("csm", "dana").put("segment", "SMB");
    return new ToldSignal("AccountRegistered", registered);
  }

  private ToldSignal used(String account, String id, int ago) {
    var use = detail(account, id, ago).put("day", day(ago));
    return new ToldSignal("UsageReported", use.put("activeUsers", 5 + dice.below(60)));
  }

  private List<ToldSignal> of(String account) {
    var told = new ArrayList<ToldSignal>();
    told.add(registered(account));
    told.add(new ToldSignal("ContractChanged", order(account, "new", 350, 10_000_00)));
    for (var ago = 20; ago > 0; ago -= 1 + dice.below(3)) {
      told.add(used(account, "use-" + ago, ago));
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
