package dev.oarlock.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.cli.imports.ImportCommand;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// From foreign rows through the log to what past days would have said.
class BacktestCommandTest {
  private static final String ACCOUNTS =
      """
      id,start,end
      a,2025-01-01,
      b,2025-01-01,2025-06-15
      c,2025-05-10,
      """;
  private static final String USE =
      """
      id,day,users
      a,2025-02-01,9
      b,2025-02-01,1
      a,2025-12-01,9
      """;
  private static final String MAPPING =
      """
      source: crm
      files:
        - csv: accounts.csv
          key: id
          signals:
            - {type: AccountRegistered, account: {system: '"crm"', id: id}, at: start, detail: {name: id}}
            - type: ContractChanged
              account: {system: '"crm"', id: id}
              id: '$key & "-new"'
              at: start
              detail:
                contract: id
                order: '"new"'
                effective: start
                termMonths: 1
                autoRenew: true
                lines:
                  - {sku: '"seat"', quantity: 10, amount: {amount: 1000, currency: '"EUR"'}, per: '"month"'}
            - type: ContractChanged
              when: end != ""
              account: {system: '"crm"', id: id}
              id: '$key & "-end"'
              at: end
              detail: {contract: id, order: '"cancellation"', effective: end}
        - csv: use.csv
          key: id & day
          signals:
            - {type: UsageReported, account: {system: '"crm"', id: id}, at: day, detail: {day: day, activeUsers: $number(users)}}
      """;

  @TempDir Path folder;

  @Test
  void everyCustomerOfADayIsAskedUnderTheIdOfItsOwnSystem() throws IOException {
    Files.writeString(folder.resolve("accounts.csv"), ACCOUNTS);
    Files.writeString(folder.resolve("use.csv"), USE);
    Files.writeString(folder.resolve("map.yaml"), MAPPING);

    var said = onAnInstance();

    assertThat(said).contains("--from 9999-01-01 lies ahead: today is ");
    assertThat(said).contains("5 observations of 3 accounts").contains("plain health");
    assertThat(Files.readAllLines(folder.resolve("p.csv")))
        .hasSize(6)
        .first()
        .isEqualTo("id,asof,p,y");
    assertThat(Files.readString(folder.resolve("p.csv")))
        .containsPattern("a,2025-04-30,0\\.\\d+,0")
        .containsPattern("b,2025-04-30,0\\.\\d+,1")
        .containsPattern("c,2025-05-31,0\\.\\d+,0");
  }

  private String onAnInstance() {
    var cloud = LocalCloud.start(CloudSetup.inMemory());
    var port = URI.create(cloud.url()).getPort();
    var instance = new RunningInstance(port, cloud.url(), "", ProcessHandle.current().pid(), "");
    instance.register();
    try (cloud) {
      var at = Integer.toString(port);
      run(
          new ImportCommand(),
          "--map",
          file("map.yaml"),
          "--today",
          "2026-11-22",
          "--port",
          at,
          folder.toString());
      return backtest(at, "9999-01-01", "9999-02-01") + backtest(at, "2025-04-30", "2025-05-31");
    } finally {
      instance.unregister();
    }
  }

  private String backtest(String port, String from, String to) {
    return run(
        new BacktestCommand(),
        "--from",
        from,
        "--to",
        to,
        "--every",
        "month",
        "--port",
        port,
        "--out",
        file("p.csv"));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static String run(Object command, String... arguments) {
    var said = new StringWriter();
    var line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    line.execute(arguments);
    return said.toString();
  }
}
