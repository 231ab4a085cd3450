import { config as uiExtensions } from '@hubspot/eslint-config-ui-extensions';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', 'artifacts/', '.data/', 'test/portals/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  // What HubSpot's sandbox allows: no DOM, no own network, no import from outside the folder HubSpot builds.
  ...uiExtensions.map((part) => ({ ...part, files: ['extensions/**/*.{ts,tsx}'] })),
);
