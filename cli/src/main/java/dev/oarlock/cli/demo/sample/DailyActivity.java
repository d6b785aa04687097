package dev.oarlock.cli.demo.sample;

import static dev.oarlock.cli.demo.sample.signal.SignalDetails.detail;
import static dev.oarlock.cli.demo.sample.signal.SignalDetails.money;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.cli.demo.sample.signal.SignalTimeline;
import dev.oarlock.cli.demo.sample.signal.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// What happens to an account day by day. The noise is drawn from the account's own name, so that
/// every run tells the same year.
final class DailyActivity {
  private final SampleAccount account;
  private final AccountStory story;
  private final SignalTimeline timeline;
  private final SplittableRandom random;

  DailyActivity(SampleAccount account, AccountStory story, SignalTimeline timeline) {
    this.account = account;
    this.story = story;
    this.timeline = timeline;
    this.random = new SplittableRandom(account.id().hashCode());
  }

  /// The day so many days ago.
  void addDay(int daysAgo) {
    usage(daysAgo);
    tickets(daysAgo);
    engagement(daysAgo);
    successMeasures(daysAgo);
    invoices(daysAgo);
  }

  private void usage(int daysAgo) {
    var day = timeline.today().minusDays(daysAgo);
    if (WorkingDays.isWeekend(day)
        || (account.isSmall() && day.getDayOfWeek() != DayOfWeek.WEDNESDAY)) {
      return;
    }
    var share = story.usage().at(yearFraction(daysAgo)) * story.drop().factor(daysAgo);
    var active = (int) Math.round(withNoise(account.licences() * share, .06));
    if (active == 0) {
      return;
    }
    var reported =
        detail("day", day.toString())
            .put("activeUsers", Math.min(active, account.licences()))
            .put("logins", (int) withNoise(active * 2.6, .15))
            .put("featuresUsed", (int) Math.round(story.features().at(yearFraction(daysAgo))))
            .put("featuresOffered", 12)
            .put("executivesActive", share > .6 ? 1 : 0);
    timeline.add(daysAgo, "UsageReported", reported);
  }

  private void tickets(int daysAgo) {
    if (!chance(story.tickets().at(yearFraction(daysAgo)) / 30)) {
      return;
    }
    var ticket = (daysAgo < 0 ? "T+" : "T-") + Math.abs(daysAgo);
    var urgent = chance(story.urgent());
    var priority = urgent ? "urgent" : chance(.5) ? "normal" : "low";
    timeline.add(
        daysAgo,
        "TicketOpened",
        detail("ticket", ticket).put("priority", priority).put("escalated", urgent && chance(.4)));
    var minutes = (int) withNoise(urgent ? 900 : 300, .5);
    var closed =
        detail("ticket", ticket)
            .put("escalated", false)
            .put("minutesToFirstResponse", (int) withNoise(45, .4))
            .put("minutesToResolve", minutes)
            .put("satisfaction", satisfaction());
    timeline.add(daysAgo - 1, "TicketClosed", closed);
  }

  private int satisfaction() {
    return Math.clamp(Math.round(withNoise(story.nps().at(.8) / 2, .2)), 1, 5);
  }

  private void engagement(int daysAgo) {
    if (daysAgo % 91 == 40) {
      var score = Math.clamp(Math.round(story.nps().at(yearFraction(daysAgo))), 0, 10);
      timeline.add(
          daysAgo,
          "SurveyAnswered",
          detail("survey", "nps").put("score", score).put("role", "champion"));
    }
    if (daysAgo % 60 == 11) {
      var pulse = Math.clamp(Math.round(story.pulse().at(yearFraction(daysAgo))), 1, 5);
      timeline.add(daysAgo, "SentimentNoted", detail("by", account.csm()).put("pulse", pulse));
    }
    if (story.qbr() > 0 && daysAgo % story.qbr() == 17) {
      var meeting = detail("kind", "qbr").put("customerExecutive", true).put("ourExecutive", false);
      meeting.putArray("attendees").add("sponsor").add("champion");
      timeline.add(daysAgo, "MeetingHeld", meeting);
    }
    if (chance(story.engaged() / 30)) {
      timeline.add(
          daysAgo, "MarketingEngaged", detail("action", chance(.6) ? "opened" : "attended"));
    }
    if (chance(story.community() / 30)) {
      timeline.add(daysAgo, "CommunityActed", detail("action", chance(.5) ? "answered" : "asked"));
    }
  }

  private void successMeasures(int daysAgo) {
    if (daysAgo % 30 == 5) {
      var reported =
          detail("measure", "hours saved a month")
              .put("value", Math.round(100 + 300 * story.value().at(yearFraction(daysAgo))))
              .put("baseline", 100)
              .put("target", 400);
      timeline.add(daysAgo, "MeasureReported", reported);
    }
  }

  /// Quarterly, counted from the renewal; due on the Monday of the week in 30 days, paid as late as
  /// the story says.
  private void invoices(int daysAgo) {
    if (Math.floorMod(daysAgo + account.renews(), 91) != 0) {
      return;
    }
    var invoice = "I-" + timeline.today().minusDays(daysAgo);
    var due = WorkingDays.monday(timeline.today().minusDays(daysAgo - 30L));
    var late = (int) Math.round(story.late().at(yearFraction(daysAgo - 30)));
    timeline.add(daysAgo, "InvoiceIssued", invoiceDetail(invoice, due));
    if (late > 30) {
      timeline.add(daysAgo - 31, "InvoiceOverdue", invoiceDetail(invoice, due));
    }
    timeline.add(daysAgo - 30 - late, "InvoicePaid", invoiceDetail(invoice, due));
  }

  private ObjectNode invoiceDetail(String invoice, LocalDate due) {
    var billed = detail("invoice", invoice).put("due", due.toString());
    billed.set("amount", money(account.licences() * account.price() * 3));
    return billed;
  }

  private double yearFraction(int daysAgo) {
    return 1 - (double) daysAgo / AccountYear.DAYS;
  }

  private double withNoise(double value, double share) {
    return value * (1 + share * (2 * random.nextDouble() - 1));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
