package dev.oarlock.cli.doctor;

import dev.oarlock.cli.instance.InstanceClient;
import dev.oarlock.cli.instance.InstanceTable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/// Where the doctor looks: the table, and for a deployed stack its name.
record DoctorTarget(DynamoDbClient dynamo, String table) implements AutoCloseable {
  /// The local instance's table behind its DynamoDB endpoint.
  static DoctorTarget local(InstanceClient instance) {
    return new DoctorTarget(instance.dynamoDb(), instance.tableName());
  }

  /// A stack in the account and region that the environment names.
  static DoctorTarget deployed(String stack) {
    var dynamo = DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    return new DoctorTarget(dynamo, InstanceTable.deployedName(stack));
  }

  /// Taking signals in again publishes nothing.
  EventBridgeClient discardingBus() {
    return new EventBridgeClient() {
      @Override
      public String serviceName() {
        return "events";
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {
    dynamo.close();
  }
}
