/// DynamoDB Local in this process, its clients and its HTTP endpoint.
@NullMarked
package dev.oarlock.local.cloud.database;

import org.jspecify.annotations.NullMarked;
