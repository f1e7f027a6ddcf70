# Builds Waymark from source, then keeps only what it needs to run.
FROM node:20-bookworm AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends openjdk-17-jdk-headless maven \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY pom.xml .
COPY bpmn bpmn
COPY forms forms
COPY src src
RUN mvn -B -q package -DskipTests -Dmaven.test.skip=true && mv target/waymark-*.jar waymark.jar

FROM eclipse-temurin:21-jre
RUN groupadd --system --gid 10001 waymark \
 && useradd --system --uid 10001 --gid waymark --home-dir /var/lib/waymark --create-home waymark
COPY --from=build /build/waymark.jar /opt/waymark/waymark.jar
USER 10001
WORKDIR /var/lib/waymark
ENV WAYMARK_DATA_FOLDER=/var/lib/waymark
EXPOSE 8080
# The engine's date columns carry no zone: the JVM runs in UTC, whatever the host does.
ENTRYPOINT ["java", "-Duser.timezone=UTC", "-XX:MaxRAMPercentage=75", "-jar", "/opt/waymark/waymark.jar"]
