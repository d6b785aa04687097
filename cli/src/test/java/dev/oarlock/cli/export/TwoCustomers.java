package dev.oarlock.cli.export;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// An instance that was told of two customers, one of whom their CSM expects to leave.
public final class TwoCustomers {
  private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

  private TwoCustomers() {}

  /// As of 28 November 2026.
  public static LocalCloud told() throws IOException {
    return told(Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), NOW)));
  }

  /// The contracts are 343 days old, and of a year.
  public static LocalCloud told(Clock clock) throws IOException {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var cloud = LocalCloud.start(CloudSetup.inMemory().withClock(clock));
    var start = today.minusDays(343);
    customer(cloud, "quarry", "Quarry Works, \"Süd\"", "100000", start);
    customer(cloud, "copper", "=Copper & Sons", "5000", start);
    cloud.put(
        "oarlock.slack",
        "SentimentNoted",
        "{\"account\":\"quarry\",\"at\":\"%s\",\"pulse\":1}".formatted(today.minusDays(1)));
    cloud.drain();
    return cloud;
  }

  public static InstanceTable table(LocalCloud cloud) {
    var name = cloud.template().tables().getFirst().request().tableName();
    return new InstanceTable(cloud.dynamo(), name, LocalDate.parse("2026-11-28"));
  }

  private static void customer(
      LocalCloud cloud, String id, String name, String monthly, LocalDate start) {
    var registered =
        JsonTree.object()
            .put("account", id)
            .put("at", start.toString())
            .put("name", name)
            .put("csm", "dana");
    cloud.put("crm", "AccountRegistered", JsonTree.write(registered));
    cloud.put(
        "billing",
        "ContractChanged",
        """
        {"account":"ACCOUNT","at":"START","id":"ACCOUNT-new","contract":"C1","order":"new",
         "effective":"START","termMonths":12,"autoRenew":false,"lines":[{"sku":"plan",
         "quantity":10,"amount":{"amount":MONTHLY,"currency":"USD"},"per":"month"}]}\
        """
            .replace("ACCOUNT", id)
            .replace("START", start.toString())
            .replace("MONTHLY", monthly));
    cloud.drain();
  }
}
