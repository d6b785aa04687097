package dev.oarlock.bench.laptop;

import dev.oarlock.cli.command.ProjectPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Files of 500 customers over two years, as many rows and of the same columns as the data set
/// *ravenstack*: for a measurement that needs no download. The same each time.
final class InventedBook {
  private static final int ACCOUNTS = 500;
  private static final int SUBSCRIPTIONS = 5_000;
  private static final int REPORTS = 25_000;
  private static final int TICKETS = 2_000;
  private static final int NOTES = 600;
  private static final LocalDate BEGIN = LocalDate.of(2023, 1, 1);
  private static final LocalDate END = LocalDate.of(2024, 12, 31);

  private final SplittableRandom random = new SplittableRandom(15);

  private InventedBook() {}

  /// Writes them; returns the mapping, the folder and the day after them.
  static String[] in(Path folder) throws IOException {
    Files.createDirectories(folder);
    var book = new InventedBook();
    Files.write(folder.resolve("accounts.csv"), book.accounts());
    Files.write(folder.resolve("subscriptions.csv"), book.subscriptions());
    Files.write(folder.resolve("feature_usage.csv"), book.reports());
    Files.write(folder.resolve("support_tickets.csv"), book.tickets());
    Files.write(folder.resolve("churn_events.csv"), book.notes());
    var mapping = ProjectPaths.projectFolder().resolve("events/mappings/ravenstack.yaml");
    return new String[] {mapping.toString(), folder.toString(), END.toString()};
  }

  private List<String> accounts() {
    var rows = new ArrayList<String>();
    rows.add("account_id,account_name,industry,country,signup_date,referral_source,plan_tier");
    for (var i = 0; i < ACCOUNTS; i++) {
      rows.add("A-%d,Company_%d,EdTech,US,%s,partner,Basic".formatted(i, i, day(0)));
    }
    return rows;
  }

  private List<String> subscriptions() {
    var rows = new ArrayList<String>();
    rows.add(
        "subscription_id,account_id,start_date,end_date,plan_tier,seats,mrr_amount,billing_frequency");
    for (var i = 0; i < SUBSCRIPTIONS; i++) {
      var start = day(0);
      var end = random.nextInt(10) == 0 ? start.plusDays(30 + random.nextInt(200)).toString() : "";
      rows.add(
          "S-%d,A-%d,%s,%s,Pro,%d,%d,monthly"
              .formatted(
                  i, i % ACCOUNTS, start, end, 1 + random.nextInt(40), random.nextInt(3_000)));
    }
    return rows;
  }

  private List<String> reports() {
    var rows = new ArrayList<String>();
    rows.add("usage_id,subscription_id,usage_date,feature_name,usage_count");
    for (var i = 0; i < REPORTS; i++) {
      rows.add(
          "U-%d,S-%d,%s,feature_%d,%d"
              .formatted(
                  i,
                  random.nextInt(SUBSCRIPTIONS),
                  day(0),
                  random.nextInt(40),
                  1 + random.nextInt(20)));
    }
    return rows;
  }

  private List<String> tickets() {
    var rows = new ArrayList<String>();
    rows.add(
        "ticket_id,account_id,submitted_at,closed_at,resolution_time_hours,priority,"
            + "first_response_time_minutes,satisfaction_score,escalation_flag");
    for (var i = 0; i < TICKETS; i++) {
      var day = day(2);
      rows.add(
          "T-%d,A-%d,%s,%s 03:00:00,27.0,high,%d,,False"
              .formatted(
                  i, random.nextInt(ACCOUNTS), day, day.plusDays(1), 1 + random.nextInt(200)));
    }
    return rows;
  }

  private List<String> notes() {
    var rows = new ArrayList<String>();
    rows.add("churn_event_id,account_id,churn_date,reason_code,feedback_text");
    for (var i = 0; i < NOTES; i++) {
      rows.add("C-%d,A-%d,%s,pricing,".formatted(i, random.nextInt(ACCOUNTS), day(0)));
    }
    return rows;
  }

  private LocalDate day(int beforeEnd) {
    var days = (int) (END.toEpochDay() - BEGIN.toEpochDay()) - beforeEnd;
    return BEGIN.plusDays(random.nextInt(days));
  }
}
