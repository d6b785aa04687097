package dev.oarlock.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.interaction.SlashCommandClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Questions about the whole portfolio, from the bus to Slack and to a file.
class ListExportTest {
  private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

  @Test
  void whatIsToldOnTheBusIsListedInSlackAndExported() throws Exception {
    var clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), NOW));
    try (var cloud = LocalCloud.start(CloudSetup.inMemory().withClock(clock))) {
      customer(cloud, "cq-1", "Quarry Works", "dana", 100_000);
      customer(cloud, "cq-2", "=cmd|' /C calc'!A0", "li", 5_000);
      cloud.put(
          "oarlock.slack",
          "SentimentNoted",
          "{\"account\":\"cq-1\",\"at\":\"2026-11-27\",\"pulse\":1}");
      cloud.drain();
      var asking = new SlashCommandClient(app(cloud));

      assertThat(asking.text("/health at risk"))
          .startsWith("1 account: at risk")
          .contains("Together $1,000 a month", "Quarry Works", "their CSM expects them to leave");
      assertThat(asking.text("/health renewals this year")).contains("2 accounts");
      assertThat(asking.text("/health owner li")).contains("1 account: of li", "$50 a month");
      assertThat(asking.text("/health mine")).contains("do not know which accounts are yours");
      assertThat(asking.text("/health how is quarry works doing?")).contains("Quarry Works");

      var export = ListExport.of(table(cloud), Map.of());
      var lines = export.csv("/health all accounts", "U1").split("\r\n", -1);
      assertThat(lines).hasSize(4);
      assertThat(lines[0]).startsWith("account,name,owner,segment,region,standing,score,band");
      assertThat(lines[1])
          .startsWith("cq-1,Quarry Works,dana,Unassigned,,")
          .contains("USD,1000.00,");
      assertThat(lines[2]).startsWith("cq-2,'=cmd|' /C calc'!A0,li,");
      assertThatThrownBy(() -> export.csv("/health quarry", "U1"))
          .hasMessageContaining("is no list of accounts");
    }
  }

  private static void customer(LocalCloud cloud, String id, String name, String csm, int monthly) {
    cloud.put(
        "crm",
        "AccountRegistered",
        "{\"account\":\"%s\",\"at\":\"2025-12-20\",\"name\":\"%s\",\"csm\":\"%s\"}"
            .formatted(id, name, csm));
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

  private static AppEndpoint app(LocalCloud cloud) {
    var secret = cloud.slack().workspace().signingSecret();
    return new AppEndpoint(
        URI.create(cloud.url() + "/slack/events"), secret, cloud.setup().clock());
  }

  private static InstanceTable table(LocalCloud cloud) {
    var name = cloud.template().tables().getFirst().request().tableName();
    return new InstanceTable(cloud.dynamo(), name, LocalDate.parse("2026-11-28"));
  }
}
