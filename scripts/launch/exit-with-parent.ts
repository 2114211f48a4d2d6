// Loaded into API and worker before their own code: when the program that started them is killed, they must not live on.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
