package dev.oarlock.local.demo;

import static dev.oarlock.local.demo.Details.detail;
import static dev.oarlock.local.demo.Details.money;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// What happens to an account day by day. The noise is drawn from the account's own name, so that
/// every run tells the same year.
final class Everyday {
  private final BookAccount account;
  private final Story story;
  private final Diary diary;
  private final SplittableRandom random;

  Everyday(BookAccount account, Story story, Diary diary) {
    this.account = account;
    this.story = story;
    this.diary = diary;
    this.random = new SplittableRandom(account.id().hashCode());
  }

  /// The day so many days ago.
  void tell(int ago) {
    usage(ago);
    tickets(ago);
    conversations(ago);
    outcomes(ago);
    invoices(ago);
  }

  private void usage(int ago) {
    var day = diary.today().minusDays(ago);
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
    diary.add(ago, "UsageReported", reported);
  }

  private void tickets(int ago) {
    if (!chance(story.tickets().at(t(ago)) / 30)) {
      return;
    }
    var ticket = "T-" + ago;
    var urgent = chance(story.urgent());
    var priority = urgent ? "urgent" : chance(.5) ? "normal" : "low";
    diary.add(
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
    diary.add(ago - 1, "TicketClosed", closed);
  }

  private int stars() {
    return Math.clamp(Math.round(noisy(story.nps().at(.8) / 2, .2)), 1, 5);
  }

  private void conversations(int ago) {
    if (ago % 91 == 40) {
      var score = Math.clamp(Math.round(story.nps().at(t(ago))), 0, 10);
      diary.add(
          ago,
          "SurveyAnswered",
          detail("survey", "nps").put("score", score).put("role", "champion"));
    }
    if (ago % 60 == 11) {
      var pulse = Math.clamp(Math.round(story.pulse().at(t(ago))), 1, 5);
      diary.add(ago, "SentimentNoted", detail("by", account.csm()).put("pulse", pulse));
    }
    if (story.qbr() > 0 && ago % story.qbr() == 17) {
      var meeting = detail("kind", "qbr").put("customerExecutive", true).put("ourExecutive", false);
      meeting.putArray("attendees").add("sponsor").add("champion");
      diary.add(ago, "MeetingHeld", meeting);
    }
    if (chance(story.engaged() / 30)) {
      diary.add(ago, "MarketingEngaged", detail("action", chance(.6) ? "opened" : "attended"));
    }
    if (chance(story.community() / 30)) {
      diary.add(ago, "CommunityActed", detail("action", chance(.5) ? "answered" : "asked"));
    }
  }

  private void outcomes(int ago) {
    if (ago % 30 == 5) {
      var reported =
          detail("measure", "hours saved a month")
              .put("value", Math.round(100 + 300 * story.value().at(t(ago))))
              .put("baseline", 100)
              .put("target", 400);
      diary.add(ago, "MeasureReported", reported);
    }
  }

  /// Quarterly, due in 30 days, paid as late as the story says.
  private void invoices(int ago) {
    if (ago % 91 != 60) {
      return;
    }
    var invoice = "I-" + diary.today().minusDays(ago);
    var due = diary.today().minusDays(ago - 30L);
    var late = (int) Math.round(story.late().at(t(ago - 30)));
    diary.add(ago, "InvoiceIssued", bill(invoice, due));
    if (late > 30) {
      diary.add(ago - 31, "InvoiceOverdue", bill(invoice, due));
    }
    diary.add(ago - 30 - late, "InvoicePaid", bill(invoice, due));
  }

  private ObjectNode bill(String invoice, LocalDate due) {
    var billed = detail("invoice", invoice).put("due", due.toString());
    billed.set("amount", money(account.licences() * account.price() * 3));
    return billed;
  }

  private double t(int ago) {
    return 1 - (double) ago / Year.DAYS;
  }

  private double noisy(double value, double share) {
    return value * (1 + share * (2 * random.nextDouble() - 1));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
