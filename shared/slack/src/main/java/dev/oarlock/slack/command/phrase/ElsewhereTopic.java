package dev.oarlock.slack.command.phrase;

import static dev.oarlock.slack.language.LocalizedText.message;
import static dev.oarlock.slack.language.LocalizedText.text;

import java.util.regex.Pattern;

/// What people ask for that is somewhere else; `answer` says where, with NAME for the account.
public enum ElsewhereTopic {
  CHANCE(
      "[^%]*\\b(?:churn|risk|chance|probability|likelihood)\\b[^%]*\\d ?(?:%|percent)"
          + "|(?:over|above|under|below|(?:more|less|higher|lower) than) \\d+ ?(?:%|percent)",
      message(
          "`/health at risk` has who may leave, the largest expected loss first, with the chance of"
              + " each. 30 % at a renewal within 90 days puts an account there, unless your"
              + " operators set another mark (`RenewalRiskMark`). There is no list by another"
              + " chance.")),
  WEAK_USE(
      "(?:low|no|poor|weak|little|less|falling|declining|dropping|decreasing)(?:est)?"
          + " (?:usage|use|users?|adoption|logins?|engagement|activity)|(?:usage|use|adoption|logins?)"
          + " (?:drop|dropp|fell|fall|declin|collaps|decreas|down|low)\\w*|not"
          + " (?:using|used|active)|inactive|dormant|silent|ghosting|gone (?:dark|silent|quiet)",
      message(
          "`/health at risk` says of each account why it is at risk: their use fell by half, nobody"
              + " has used it for a month, or never did. How much one uses is in `/health NAME"
              + " details`; there is no list by use alone.")),
  RISK_SIGNS(
      "(?:no|lost|missing|new) (?:sponsors?|champions?|executives?)|(?:no|without|missing) an?"
          + " (?:sponsor|champion)|without (?:sponsors?|champions?)|(?:sponsors?|champions?)"
          + " (?:left|lost|gone|missing)|competitors?|competition|rfps?|acquired|acquisitions?|mergers?|merged|bankrupt(?:cy)?|not"
          + " (?:yet )?(?:live|launched)|never (?:live|launched)"
          + "|stalled|stuck|outages?|disruptions?",
      message(
          "`/health at risk` says of each account what put it at risk, such as a sponsor who left,"
              + " a competitor, a sale of the company or a start that never came. All signs of one"
              + " are in `/health NAME signs`; there is no list by sign alone.")),
  UNPAID(
      "(?:unpaid|over-?due|open|late|outstanding|past due)"
          + " (?:invoices?|payments?|bills?)|(?:invoices?|payments?|bills?)"
          + " (?:over-?due|late|unpaid|outstanding|open)|not"
          + " paid|owes?|owing|debts?|debtors?|dunning",
      message(
          "What an account owes is on its card, `/health NAME`. An invoice that is 60 days overdue"
              + " puts it at risk, and `/health at risk` says so beside it; a list of all invoices"
              + " is in your billing system.")),
  EXPANSION(
      "up-?sells?|cross-? ?sells?|expansions?|white ?space|(?:growth|sales|expansion)"
          + " (?:opportunit|candidate|potential)\\w*|opportunit(?:y|ies)|ready to"
          + " (?:buy|expand|grow)",
      message(
          "Who is healthy, the largest first, is in `/health green by cmrr`; the next step on a"
              + " card, `/health NAME`, asks to buy only where all is well. What was sold more is"
              + " in `/metrics`. There is no list of whom to sell more.")),
  PROMOTERS(
      "detractors?|promoters?|passives?|references?|advocates?",
      message(
          "NPS, CSAT and CES of all customers are in `/metrics customers`; who answered what is on"
              + " the card of each, `/health NAME`, and in `/health NAME details`.")),
  MUTE(
      "mute|unmute|snooze|silence|dismiss|ignore|stop (?:the )?alerts?|pause (?:the )?alerts?",
      message(
          "An account alerts once, when it comes to be at risk; its risk rests with `/health NAME"
              + " snooze 7 days: back on Monday`. A rule is muted with `/alerts mute`. If you know"
              + " better than the score, `/health NAME override 80 for 30 days because seasonal`"
              + " holds another.")),
  NOTE(
      "notes?|log|logged|comments?|remarks?|add",
      message(
          "A note is kept with `/health NAME note: called them today`, or goes with your pulse.")),
  TICKETS(
      "tickets?|cases?|support|escalations?|bugs?|feature requests?",
      message(
          "Tickets stay in your help desk; what of them counts is in `/health NAME details`, and"
              + " what moved the score in `/health NAME why`.")),
  CONTACTS(
      "contacts?|sponsors?|champions?|stakeholders?|people|power users?|executives?|emails?",
      message(
          "Contacts stay in your CRM; a sponsor who left or was silent is in `/health NAME signs`,"
              + " and what counts of them in `/health NAME details`.")),
  USAGE(
      "usage|use|logins?|users?|adoption|features?|seats?|licen[cs]es?|active users?|engagement",
      message(
          "What is reported of use is in `/health NAME details`, and what it would take in `/health"
              + " NAME if active users = 60`.")),
  SURVEYS(
      "nps|csat|ces|surveys?|feedback|sentiment",
      message(
          "What surveys say is in `/health NAME details`, of all customers in `/metrics customers`;"
              + " your own view is `/health NAME pulse`.")),
  MONEY(
      "invoices?|payments?|billing|contracts?|orders?|arr|mrr|cmrr|revenue|price|discounts?",
      message(
          "What an account pays and when it renews is on its card, `/health NAME`; what is up and"
              + " how they renewed last, in `/renewal NAME`. Invoices and contracts stay in your"
              + " billing system.")),
  HISTORY(
      "history|timeline|trends?|past|chart|graph|log book|activity|activities",
      message(
          "How it was on a day is `/health NAME as of 1 Jun`, what moved since is `/health NAME why"
              + " since 1 Jun`.")),
  OWNER(
      "assign|assigned|reassign|hand ?over|transfer|owner|csm|change owner|set owner|claim",
      message(
          "Who owns an account is on its card, `/health NAME`; it is said in your CRM, which tells"
              + " Oarlock (AccountUpdated). How many accounts each owner has is `/health portfolio"
              + " by csm`.")),
  LEFT(
      "(?:who|which (?:customers|accounts|clients)|(?:customers|accounts|clients) (?:who|that))"
          + " (?:has |have |did )?(?:left|leave|churned|churn|cancel+ed|quit|gone|lost)|who (?:did"
          + " )?we los[et]|(?:lost|churned|former|departed|past|ex)[- ]"
          + "(?:customers?|accounts?|clients?|logos)|churned|churn|cancel+ed|cancel+ations?|departures|losses",
      message(
          "Who has left in the last month is in `/health changes 31 days`; what a period lost, and"
              + " why, in `/metrics`, a quarter's in `/digest board`.")),
  COMPARE(
      "compare|compared|comparison|vs|versus|benchmarks?|peers?|similar",
      message(
          "The card of an account, `/health NAME`, says how it compares with its segment; groups"
              + " beside each other are `/health portfolio by segment`.")),
  PLAY(
      "play ?books?|plays?|next steps?|tasks?|to-?do|actions?|plans?|meetings?|calls?|qbr|ebr",
      message(
          "The next step is on the card, `/health NAME`, and the play against each reason in"
              + " `/health NAME signs`. Tasks and meetings stay in your CRM.")),
  EXPORT(
      "export|csv|download|excel|spreadsheet|report|pdf",
      message(
          "A list is exported at the command line: `./oarlock ask --csv \"/health red\" >"
              + " red.csv`.")),
  SETTINGS(
      "settings?|config(?:ure|uration)?|set up|setup|weights?|scorecards?|thresholds?|rules",
      message(
          "The scorecard and its weights are changed by your operators: `./oarlock scorecard`.")),
  ALERTS(
      "alerts?|notifications?|notify|subscribe|unsubscribe|remind(?:ers?)?|follow|watch",
      message(
          "Alerts go to the channels that your operators set (`ChannelRoutes`); what changed lately"
              + " is `/health changes`.")),
  DIGEST(
      "digest|summary|overview|weekly|kpis?|metrics|dashboard|stats|statistics|numbers|nrr|grr"
          + "|(?:average|mean|overall|total) (?:health|score|cmrr|revenue)",
      message(
          "The week is in `/digest`, the forecast of the whole portfolio in `/forecast`, groups in"
              + " `/health portfolio by segment`."));

  private final Pattern words;
  private final String answer;

  ElsewhereTopic(String words, String answer) {
    this.words = Pattern.compile("(?:" + words + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    this.answer = answer;
  }

  public String answer() {
    return text(answer);
  }

  /// Whether a text begins with it.
  boolean begins(String text) {
    return words.matcher(text).lookingAt();
  }
}
