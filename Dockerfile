FROM python:3.11-slim

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
WORKDIR /srv/consortium-bot

# Before the code, so that a change of the code does not install everything again.
COPY requirements.txt .
RUN pip install --no-cache-dir --quiet --disable-pip-version-check --root-user-action=ignore \
        --require-hashes -r requirements.txt

COPY . .

# The code belongs to root and cannot be changed by the bot; data/ is all that the bot may write.
RUN useradd --system --no-create-home --uid 10001 bot && install -d -o bot -g bot -m 700 data
USER bot
VOLUME /srv/consortium-bot/data

# Asks both messengers, the database and the clock; unhealthy says that one of them does not answer as it should.
HEALTHCHECK --interval=5m --timeout=60s --start-period=60s --retries=2 CMD ["python", "-m", "bot", "check"]

STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
