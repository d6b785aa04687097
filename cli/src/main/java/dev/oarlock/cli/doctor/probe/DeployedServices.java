package dev.oarlock.cli.doctor.probe;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The services around a stack that the doctor asks, in the account and region that the environment
/// names.
public record DeployedServices(
    SdkHttpClient http,
    CloudFormationClient stacks,
    CloudWatchClient alarms,
    SchedulerClient schedules,
    SecretsManagerClient secrets)
    implements AutoCloseable {

  public static DeployedServices open() {
    var http = UrlConnectionHttpClient.create();
    return new DeployedServices(
        http,
        CloudFormationClient.builder().httpClient(http).build(),
        CloudWatchClient.builder().httpClient(http).build(),
        SchedulerClient.builder().httpClient(http).build(),
        SecretsManagerClient.builder().httpClient(http).build());
  }

  @Override
  public void close() {
    stacks.close();
    alarms.close();
    schedules.close();
    secrets.close();
    http.close();
  }
}
