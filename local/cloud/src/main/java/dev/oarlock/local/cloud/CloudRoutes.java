package dev.oarlock.local.cloud;

import dev.oarlock.local.cloud.http.ClockSkewGuard;
import dev.oarlock.local.cloud.http.EventBridgeEndpoint;
import dev.oarlock.local.cloud.http.FunctionUrlHandler;
import dev.oarlock.local.cloud.http.GuidePages;
import dev.oarlock.local.cloud.http.IamStandIn;
import dev.oarlock.local.cloud.http.RootPathHandler;
import dev.oarlock.local.cloud.template.CloudTemplate;
import dev.oarlock.local.slack.api.SlackStandIn;
import java.util.Optional;

/// What is mounted where.
record CloudRoutes(RootPathHandler root) {
  static CloudRoutes mountAll(LocalCloud cloud) {
    var root = new RootPathHandler(new EventBridgeEndpoint(cloud.bus()));
    cloud.mount("/", root);
    cloud.mount(SlackStandIn.PATH, cloud.slack());
    cloud.mount("/oarlock/", new OperationsHandler(cloud));
    cloud.mount(GuidePages.PATH, new GuidePages(cloud.setup().template().resolveSibling("docs")));
    cloud.template().functions().stream()
        .filter(CloudTemplate.FunctionResource::hasUrl)
        .forEach(function -> url(cloud, function));
    root.showPage(cloud.slackConnection().page());
    return new CloudRoutes(root);
  }

  /// Each function with a URL has its own path; Slack's is the one that the manifest names, and the
  /// API and webhooks have a short one.
  private static void url(LocalCloud cloud, CloudTemplate.FunctionResource function) {
    var clock = cloud.setup().clock();
    var iam =
        function.isUrlSigned()
            ? Optional.of(new IamStandIn(cloud.slack().workspace().signingSecret()))
            : Optional.<IamStandIn>empty();
    var id = function.id();
    var handler =
        new ClockSkewGuard(new FunctionUrlHandler(id, cloud.functions(), clock, iam), clock);
    cloud.mount("/url/" + id, handler);
    if (id.equals("AnswerSlack")) {
      cloud.mount("/slack/events", handler);
    }
    if (id.equals("AnswerApi")) {
      cloud.mount("/api", handler);
    }
    if (id.equals("ReceiveWebhook")) {
      cloud.mount("/webhooks", handler);
    }
  }
}
