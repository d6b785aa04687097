package dev.oarlock.local;

import dev.oarlock.local.http.BusEndpoint;
import dev.oarlock.local.http.FunctionUrl;
import dev.oarlock.local.http.OnTime;
import dev.oarlock.local.http.RootHandler;
import dev.oarlock.local.slack.SlackStandIn;
import dev.oarlock.local.template.Template;

/// What is mounted where.
record Doors(RootHandler root) {
  static Doors open(LocalCloud cloud) {
    var root = new RootHandler(new BusEndpoint(cloud.bus()));
    cloud.mount("/", root);
    cloud.mount(SlackStandIn.PATH, cloud.slack());
    cloud.mount("/oarlock/", new Operations(cloud));
    cloud.template().functions().stream()
        .filter(Template.Function::hasUrl)
        .forEach(function -> url(cloud, function.id()));
    root.show(cloud.slackSide().page());
    return new Doors(root);
  }

  /// Each function with a URL has its own path; Slack's is the one that the manifest names.
  private static void url(LocalCloud cloud, String function) {
    var clock = cloud.setup().clock();
    var handler = new OnTime(new FunctionUrl(function, cloud.functions(), clock), clock);
    cloud.mount("/url/" + function, handler);
    if (function.equals("AnswerSlack")) {
      cloud.mount("/slack/events", handler);
    }
  }
}
