package dev.oarlock.local.demo;

import static dev.oarlock.local.demo.Details.detail;
import static dev.oarlock.local.demo.Details.money;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Plays an account's story over the year that ends now. One method a kind of signal; the noise is
/// drawn from the account's own name, so that every run tells the same year.
final class Year {
  private static final int DAYS = 365;

  private final BookAccount account;
  private final Story story;
  private final List<BookCall> calls;
  private final Instant now;
  private final LocalDate today;
  private final SplittableRandom random;
  private final List<Happened> signals = new ArrayList<>();

  Year(BookAccount account, Story story, List<BookCall> calls, Instant now) {
    this.account = account;
    this.story = story;
    this.calls = calls;
    this.now = now;
    this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    this.random = new SplittableRandom(account.id().hashCode());
  }

  List<Happened> signals() {
    register();
    contract();
    people();
    milestones();
    for (var ago = Math.min(DAYS, account.started()); ago >= last(); ago--) {
      usage(ago);
      tickets(ago);
      conversations(ago);
      outcomes(ago);
      invoices(ago);
    }
    story.events().stream()
        .filter(event -> event.ago() >= last())
        .forEach(event -> add(event.ago(), event.type(), event.detail().deepCopy()));
    calls.forEach(call -> add(call.ago(), call.type(), call.about(renewal())));
    return signals;
  }

  private LocalDate renewal() {
    return today.plusDays(account.renews());
  }

  /// Until how many days ago there is anything to tell.
  private int last() {
    return account.hasLeft() ? account.leftAgo() + 1 : 1;
  }

  private void register() {
    var registered =
        detail("name", account.name())
            .put("segment", account.segment())
            .put("csm", account.csm())
            .put("industry", account.industry())
            .put("region", account.region())
            .put("since", today.minusDays(account.started()).toString());
    account.aliases().forEach(registered.putArray("aliases")::add);
    if (account.parent() != null) {
      registered.put("parent", account.parent());
    }
    add(account.started(), "AccountRegistered", registered);
  }

  private void contract() {
    var starts = today.plusDays(account.renews());
    while (starts.isAfter(today.minusDays(account.started()))) {
      starts = starts.minusMonths(12);
    }
    order(account.started(), "new", starts, account.licences());
    if (account.renewedAgo() > 0) {
      var next = today.plusDays(account.renews()).minusMonths(12);
      order(account.renewedAgo(), "renewal", next, account.licences() + account.seats());
    } else if (account.expandedAgo() > 0) {
      order(
          account.expandedAgo(), "add-on", today.minusDays(account.expandedAgo()), account.seats());
    }
    if (account.hasLeft()) {
      cancellation();
    }
  }

  private void cancellation() {
    var cancelled =
        detail("contract", account.id() + "-1")
            .put("order", "cancellation")
            .put("effective", today.minusDays(account.leftAgo()).toString())
            .put("reason", account.leaves());
    add(account.leftAgo(), "ContractChanged", cancelled);
  }

  private void order(int ago, String order, LocalDate effective, int licences) {
    var changed =
        detail("contract", account.id() + "-1")
            .put("order", order)
            .put("effective", effective.toString())
            .put("termMonths", 12)
            .put("autoRenew", true);
    changed
        .putArray("lines")
        .addObject()
        .put("sku", "platform")
        .put("quantity", licences)
        .put("per", "month")
        .put("discountPercent", 0)
        .set("amount", money(licences * account.price()));
    add(ago, "ContractChanged", changed);
  }

  private void people() {
    for (var role : List.of("sponsor", "champion", "power-user")) {
      add(
          account.started(),
          "ContactChanged",
          detail("contact", role + "-1").put("role", role).put("movement", "joined"));
    }
  }

  private void milestones() {
    var firstValue = account.story().equals("stalled") ? -1 : account.started() - 75;
    add(account.started() - 3, "MilestoneReached", detail("milestone", "kickoff"));
    add(account.started() - 20, "MilestoneReached", detail("milestone", "measures-agreed"));
    add(account.started() - 50, "MilestoneReached", detail("milestone", "live"));
    add(firstValue, "MilestoneReached", detail("milestone", "first-value"));
  }

  private void usage(int ago) {
    var day = today.minusDays(ago);
    var weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    if (weekend || (account.isSmall() && day.getDayOfWeek() != DayOfWeek.FRIDAY)) {
      return;
    }
    var active = (int) Math.round(noisy(account.licences() * story.usage().at(t(ago)), .06));
    if (active == 0) {
      return;
    }
    var reported =
        detail("day", day.toString())
            .put("activeUsers", Math.min(active, account.licences()))
            .put("logins", (int) noisy(active * 2.6, .15))
            .put("featuresUsed", (int) Math.round(story.features().at(t(ago))))
            .put("featuresOffered", 12)
            .put("executivesActive", story.usage().at(t(ago)) > .6 ? 1 : 0);
    add(ago, "UsageReported", reported);
  }

  private void tickets(int ago) {
    if (!chance(story.tickets().at(t(ago)) / 30)) {
      return;
    }
    var ticket = "T-" + ago;
    var urgent = chance(story.urgent());
    var priority = urgent ? "urgent" : chance(.5) ? "normal" : "low";
    add(
        ago,
        "TicketOpened",
        detail("ticket", ticket).put("priority", priority).put("escalated", urgent && chance(.4)));
    var minutes = (int) noisy(urgent ? 900 : 300, .5);
    var closed =
        detail("ticket", ticket)
            .put("escalated", false)
            .put("minutesToFirstResponse", (int) noisy(45, .4))
            .put("minutesToResolve", minutes)
            .put("satisfaction", stars());
    add(ago - 1, "TicketClosed", closed);
  }

  private int stars() {
    return Math.clamp(Math.round(noisy(story.nps().at(.8) / 2, .2)), 1, 5);
  }

  private void conversations(int ago) {
    if (ago % 91 == 40) {
      var score = Math.clamp(Math.round(story.nps().at(t(ago))), 0, 10);
      add(
          ago,
          "SurveyAnswered",
          detail("survey", "nps").put("score", score).put("role", "champion"));
    }
    if (ago % 60 == 11) {
      var pulse = Math.clamp(Math.round(story.pulse().at(t(ago))), 1, 5);
      add(ago, "SentimentNoted", detail("by", account.csm()).put("pulse", pulse));
    }
    if (story.qbr() > 0 && ago % story.qbr() == 17) {
      var meeting = detail("kind", "qbr").put("customerExecutive", true).put("ourExecutive", false);
      meeting.putArray("attendees").add("sponsor").add("champion");
      add(ago, "MeetingHeld", meeting);
    }
    if (chance(story.engaged() / 30)) {
      add(ago, "MarketingEngaged", detail("action", chance(.6) ? "opened" : "attended"));
    }
    if (chance(story.community() / 30)) {
      add(ago, "CommunityActed", detail("action", chance(.5) ? "answered" : "asked"));
    }
  }

  private void outcomes(int ago) {
    if (ago % 30 == 5) {
      var reported =
          detail("measure", "hours saved a month")
              .put("value", Math.round(100 + 300 * story.value().at(t(ago))))
              .put("baseline", 100)
              .put("target", 400);
      add(ago, "MeasureReported", reported);
    }
  }

  /// Quarterly, due in 30 days, paid as late as the story says.
  private void invoices(int ago) {
    if (ago % 91 != 60) {
      return;
    }
    var invoice = "I-" + today.minusDays(ago);
    var due = today.minusDays(ago - 30L);
    var late = (int) Math.round(story.late().at(t(ago - 30)));
    add(ago, "InvoiceIssued", bill(invoice, due));
    if (late > 30) {
      add(ago - 31, "InvoiceOverdue", bill(invoice, due));
    }
    add(ago - 30 - late, "InvoicePaid", bill(invoice, due));
  }

  private ObjectNode bill(String invoice, LocalDate due) {
    var billed = detail("invoice", invoice).put("due", due.toString());
    billed.set("amount", money(account.licences() * account.price() * 3));
    return billed;
  }

  /// What lies ahead of today has not happened yet.
  private void add(int ago, String type, ObjectNode detail) {
    if (ago < 0) {
      return;
    }
    var sequence = signals.size();
    var at = now.minus(ago, ChronoUnit.DAYS).minusSeconds(3600).plusMillis(sequence);
    detail.put("account", account.id()).put("at", at.toString());
    detail.put("id", "%s-%s-%d".formatted(type, today.minusDays(ago), sequence));
    signals.add(new Happened(at, type, detail));
  }

  private double t(int ago) {
    return 1 - (double) ago / DAYS;
  }

  private double noisy(double value, double share) {
    return value * (1 + share * (2 * random.nextDouble() - 1));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
