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

/// An instance that was told of two customers, one of whom their CSM expects to leave.
public final class TwoCustomers {
  private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

  private TwoCustomers() {}

  public static LocalCloud told() throws IOException {
    var clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), NOW));
    var cloud = LocalCloud.start(CloudSetup.inMemory().withClock(clock));
    customer(cloud, "quarry", "Quarry Works, \"Süd\"", 100_000);
    customer(cloud, "copper", "=Copper & Sons", 5_000);
    cloud.put(
        "oarlock.slack",
        "SentimentNoted",
        "{\"account\":\"quarry\",\"at\":\"2026-11-27\",\"pulse\":1}");
    cloud.drain();
    return cloud;
  }

  public static InstanceTable table(LocalCloud cloud) {
    var name = cloud.template().tables().getFirst().request().tableName();
    return new InstanceTable(cloud.dynamo(), name, LocalDate.parse("2026-11-28"));
  }

  private static void customer(LocalCloud cloud, String id, String name, int monthly) {
    var registered =
        JsonTree.object()
            .put("account", id)
            .put("at", "2025-12-20")
            .put("name", name)
            .put("csm", "dana");
    cloud.put("crm", "AccountRegistered", JsonTree.write(registered));
    cloud.put(
        "billing",
        "ContractChanged",
        """
        {"account":"%s","at":"2025-12-20","id":"%s-new","contract":"C1","order":"new",
         "effective":"2025-12-20","termMonths":12,"autoRenew":false,"lines":[{"sku":"plan",
         "quantity":10,"amount":{"amount":%d,"currency":"USD"},"per":"month"}]}\
        """
            .formatted(id, id, monthly));
    cloud.drain();
  }
}
