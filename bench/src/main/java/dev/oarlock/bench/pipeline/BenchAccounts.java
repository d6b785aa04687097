package dev.oarlock.bench.pipeline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.cli.demo.sample.SamplePortfolio;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Portfolios to measure on, as events of the bus.
public final class BenchAccounts {
  private BenchAccounts() {}

  /// So many accounts, each with a year of signals of the sample portfolio, by account id.
  public static Map<String, List<String>> withYearOfSignals(int accounts, Instant now) {
    var year = SamplePortfolio.shipped().signalsOfYearUntil(now);
    var portfolio = new LinkedHashMap<String, List<String>>();
    for (var copy = 0; portfolio.size() < accounts; copy++) {
      for (var signal : year) {
        var id = signal.detail().get("account").asText() + "-" + copy;
        if (portfolio.containsKey(id) || portfolio.size() < accounts) {
          var detail = signal.detail().deepCopy().put("account", id);
          portfolio
              .computeIfAbsent(id, _ -> new ArrayList<>())
              .add(envelope(signal.type(), detail, detail.get("id").asText()));
        }
      }
    }
    return portfolio;
  }

  /// A young account: registered, a contract, three days of use.
  public static List<String> newAccount(String account, Instant now) {
    return account(account, now, 30);
  }

  /// The same, where the contract began so many days ago.
  public static List<String> account(String account, Instant now, int signedAgo) {
    var envelopes = new ArrayList<String>();
    var registered = detail(account, "registered", now.minus(signedAgo, ChronoUnit.DAYS));
    registered.put("name", "Account " + account).put("segment", "SMB");
    envelopes.add(envelope("AccountRegistered", registered, "registered"));
    var contract = detail(account, "contract", now.minus(signedAgo, ChronoUnit.DAYS));
    contract.put("contract", "C").put("order", "new").put("termMonths", 12).put("autoRenew", true);
    contract.put("effective", day(now, signedAgo).toString());
    var line = contract.putArray("lines").addObject().put("sku", "seat").put("quantity", 20);
    line.put("per", "month").put("discountPercent", 0);
    line.putObject("amount").put("amount", 40_000).put("currency", "USD");
    envelopes.add(envelope("ContractChanged", contract, "contract"));
    for (var ago = 3; ago >= 1; ago--) {
      envelopes.add(usageReport(account, now.minus(ago, ChronoUnit.DAYS), 14));
    }
    return envelopes;
  }

  /// One day's report of use.
  public static String usageReport(String account, Instant at, int active) {
    var id = "usage-" + at;
    var used = detail(account, id, at).put("day", day(at, 0).toString());
    used.put("activeUsers", active).put("logins", active * 3).put("featuresUsed", 7);
    return envelope("UsageReported", used.put("featuresOffered", 12), id);
  }

  /// More seats of the contract of a young account, from that day on.
  public static String addOn(String account, Instant at, int number) {
    var id = "add-on-" + number;
    var order = detail(account, id, at).put("contract", "C").put("order", "add-on");
    order.put("effective", day(at, 0).toString());
    var line = order.putArray("lines").addObject().put("sku", "seat").put("quantity", 5);
    line.put("per", "month").put("discountPercent", 0);
    line.putObject("amount").put("amount", 10_000).put("currency", "USD");
    return envelope("ContractChanged", order, id);
  }

  private static LocalDate day(Instant at, int ago) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(ago);
  }

  private static ObjectNode detail(String account, String id, Instant at) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("account", account)
        .put("id", id)
        .put("at", at.toString());
  }

  private static String envelope(String type, ObjectNode detail, String id) {
    var event = JsonNodeFactory.instance.objectNode().put("version", "0").put("id", "event-" + id);
    event.put("detail-type", type).put("source", "bench").put("account", "123456789012");
    event.put("time", detail.get("at").asText()).put("region", "us-east-1");
    event.putArray("resources");
    return event.set("detail", detail).toString();
  }
}
